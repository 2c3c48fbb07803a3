<?php
/**
 * Đọc nội dung của cổng cải cách hành chính, giữ lại bản tốt gần nhất trong thư mục.
 * Reads the portal's content and keeps the last good answers in a folder.
 *
 * PHP 7.2 trở lên, phần mở rộng curl. · PHP 7.2 or later with curl.
 */

declare(strict_types=1);

final class Cchc
{
    /** Giây dùng lại bản đang có mà không hỏi cổng. · Seconds for which a copy is used unasked. */
    const FRESH = 60;
    /** Giây chờ một câu trả lời. · Seconds to wait for an answer. */
    const TIMEOUT = 4;
    /** Giây không hỏi lại sau khi cổng im lặng. · Seconds of not asking after silence. */
    const PAUSE = 30;

    /** Lần hỏi vừa rồi cổng có im lặng không. · Whether the portal was silent just now. */
    public $isSilent = false;

    private $api;
    private $folder;

    public function __construct(string $portal, string $folder)
    {
        $this->api = rtrim($portal, '/') . '/api/cchc';
        $this->folder = rtrim($folder, '/\\');
        if (!is_dir($this->folder)) {
            mkdir($this->folder, 0700, true);
        }
    }

    /**
     * @return array|null ['data', 'meta', 'isStale', 'at'], hoặc null khi không có gì để hiển thị
     */
    public function read(string $path, array $query = [])
    {
        $address = $this->api . $path . ($query ? '?' . http_build_query($query) : '');
        $file = $this->folder . '/' . sha1($address) . '.json';
        $kept = $this->load($file);
        $this->isSilent = false;
        if ($kept && time() - $kept['at'] < self::FRESH) {
            return $this->answer($kept, false);
        }
        if ($this->isResting()) {
            $this->isSilent = true;
            return $kept ? $this->answer($kept, true) : null;
        }
        list($status, $etag, $body) = $this->ask($address, $kept ? $kept['etag'] : '');
        if ($status === 304 && $kept) {
            return $this->answer($this->save($file, ['at' => time()] + $kept), false);
        }
        // Tường lửa ở giữa có khi trả lời 200 bằng một trang HTML. · A proxy may say 200 with HTML.
        if ($status === 200 && is_array(json_decode($body, true))) {
            $new = ['at' => time(), 'etag' => $etag, 'body' => $body];
            return $this->answer($this->save($file, $new), false);
        }
        if ($status === 404 || $status === 410) {
            // Đã gỡ ở trung tâm thì ở đây cũng không còn. · What was withdrawn goes here too.
            if ($kept) {
                unlink($file);
            }
            return null;
        }
        error_log("cchc: $address: HTTP $status");
        if ($status >= 400 && $status < 500 && $status !== 408 && $status !== 429) {
            // Cổng từ chối địa chỉ này chứ không im lặng. · It refuses this address; it is not silent.
            return null;
        }
        touch($this->folder . '/silent');
        $this->isSilent = true;
        return $kept ? $this->answer($kept, true) : null;
    }

    private function isResting(): bool
    {
        clearstatcache();
        $since = @filemtime($this->folder . '/silent');
        return $since !== false && time() - $since < self::PAUSE;
    }

    private function ask(string $address, string $etag): array
    {
        $found = '';
        $curl = curl_init($address);
        curl_setopt_array($curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => true,
            CURLOPT_MAXREDIRS => 3,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_REDIR_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_CONNECTTIMEOUT => 2,
            CURLOPT_TIMEOUT => self::TIMEOUT,
            CURLOPT_ENCODING => '',
            CURLOPT_HTTPHEADER => $etag === '' ? [] : ["If-None-Match: $etag"],
            CURLOPT_HEADERFUNCTION => function ($_, $line) use (&$found) {
                if (stripos($line, 'etag:') === 0) {
                    $found = trim(substr($line, 5));
                }
                return strlen($line);
            },
        ]);
        $body = curl_exec($curl);
        $status = $body === false ? 0 : (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        return [$status, $found, (string) $body];
    }

    private function load(string $file)
    {
        $kept = is_file($file) ? json_decode((string) file_get_contents($file), true) : null;
        return isset($kept['at'], $kept['etag'], $kept['body']) ? $kept : null;
    }

    /** Ghi ra tệp khác rồi đổi tên: không ai đọc phải tệp dở dang. · Nobody reads half a file. */
    private function save(string $file, array $kept): array
    {
        $part = tempnam($this->folder, 'new');
        if ($part !== false && file_put_contents($part, json_encode($kept)) !== false) {
            rename($part, $file);
        }
        return $kept;
    }

    private function answer(array $kept, bool $isStale): array
    {
        $answer = json_decode($kept['body'], true);
        return $answer + ['isStale' => $isStale, 'at' => $kept['at']];
    }
}

/** Chữ của cổng để đưa vào HTML; trừ `html`, mọi trường đều phải qua đây. · Text for HTML. */
function cchc_text($text): string
{
    return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

/** 2026-11-26T08:00:00+07:00 → 26/11/2026 */
function cchc_day(string $moment): string
{
    return implode('/', array_reverse(explode('-', substr($moment, 0, 10))));
}
