<?php
/**
 * Plugin Name: Tin cải cách hành chính (CCHC)
 * Description: Mã ngắn [cchc_news unit="18586" count="10"] hiển thị tin của cổng cải cách hành chính. Cổng không trả lời thì hiển thị bản tốt gần nhất.
 * Version: 1.0.0
 * Requires at least: 5.3
 * Requires PHP: 7.2
 * License: MIT
 *
 * Địa chỉ cổng đặt trong wp-config.php: define('CCHC_PORTAL', 'https://cong.example.gov.vn');
 * The portal's address stands in wp-config.php.
 */

defined('ABSPATH') || exit;

/** Giây dùng lại bản đang có. · Seconds for which a copy is used unasked. */
const CCHC_FRESH = 60;
/** Giây không hỏi lại sau khi cổng im lặng. · Seconds of not asking after silence. */
const CCHC_PAUSE = 30;

/**
 * Hỏi cổng, hoặc đưa bản tốt gần nhất. · Asks the portal, or gives the last good answer.
 *
 * @return array|null ['data', 'isStale', 'at']
 */
function cchc_read($path, array $query)
{
    $address = untrailingslashit(CCHC_PORTAL) . '/api/cchc' . $path . '?' . http_build_query($query);
    $name = 'cchc_' . md5($address);
    $kept = get_option($name, null);
    if ($kept && get_transient($name)) {
        return cchc_answer($kept, false);
    }
    if (get_transient('cchc_silent')) {
        return $kept ? cchc_answer($kept, true) : null;
    }
    $response = wp_remote_get($address, [
        'timeout' => 4,
        'redirection' => 3,
        'headers' => $kept && $kept['etag'] ? ['If-None-Match' => $kept['etag']] : [],
    ]);
    // 0 khi không kết nối được. · 0 when nothing answers.
    $status = (int) wp_remote_retrieve_response_code($response);
    if ($status === 304 && $kept) {
        return cchc_answer(cchc_keep($name, ['at' => time()] + $kept), false);
    }
    $body = wp_remote_retrieve_body($response);
    // Tường lửa ở giữa có khi trả lời 200 bằng một trang HTML. · A proxy may say 200 with HTML.
    if ($status === 200 && is_array(json_decode($body, true))) {
        $etag = (string) wp_remote_retrieve_header($response, 'etag');
        $new = ['at' => time(), 'etag' => $etag, 'body' => $body];
        return cchc_answer(cchc_keep($name, $new), false);
    }
    if ($status === 404 || $status === 410) {
        // Đã gỡ ở trung tâm thì ở đây cũng không còn. · What was withdrawn goes here too.
        delete_option($name);
        return null;
    }
    if ($status >= 400 && $status < 500 && $status !== 408 && $status !== 429) {
        // Cổng từ chối địa chỉ này chứ không im lặng. · It refuses this address; it is not silent.
        return null;
    }
    set_transient('cchc_silent', 1, CCHC_PAUSE);
    return $kept ? cchc_answer($kept, true) : null;
}

function cchc_keep($name, array $kept)
{
    set_transient($name, 1, CCHC_FRESH);
    // Không nạp cùng mọi trang. · Not loaded with every page.
    update_option($name, $kept, false);
    return $kept;
}

function cchc_answer(array $kept, $isStale)
{
    $answer = json_decode($kept['body'], true);
    return ['data' => $answer['data'], 'isStale' => $isStale, 'at' => $kept['at']];
}

/** 2026-11-26T08:00:00+07:00 → 26/11/2026 */
function cchc_day($moment)
{
    return implode('/', array_reverse(explode('-', substr($moment, 0, 10))));
}

function cchc_list_html(array $items)
{
    $html = '<ul class="cchc-news">';
    foreach ($items as $item) {
        $html .= sprintf(
            '<li><a href="%s">%s</a> <time datetime="%s">%s</time><p>%s</p></li>',
            esc_url(add_query_arg('cchc_tin', rawurlencode($item['slug']))),
            esc_html($item['title']),
            esc_attr($item['publishedAt']),
            esc_html(cchc_day($item['publishedAt'])),
            esc_html($item['lead'])
        );
    }
    return $html . '</ul>';
}

function cchc_item_html(array $item)
{
    // HTML đã làm sạch ở trung tâm; wp_kses_post giữ đúng luật của WordPress.
    // Sanitised at the centre; wp_kses_post keeps WordPress' own rule.
    return sprintf(
        '<article class="cchc-item"><h2>%s</h2><p>%s · %s</p><p><strong>%s</strong></p>%s</article><p><a href="%s">Tất cả tin</a></p>',
        esc_html($item['title']),
        esc_html(cchc_day($item['publishedAt'])),
        esc_html($item['unit']['name']),
        esc_html($item['lead']),
        wp_kses_post($item['html']),
        esc_url(remove_query_arg('cchc_tin'))
    );
}

function cchc_news_shortcode($attributes)
{
    if (!defined('CCHC_PORTAL')) {
        return '<p>Chưa khai báo CCHC_PORTAL trong wp-config.php.</p>';
    }
    $wanted = shortcode_atts(['unit' => '', 'topic' => '', 'count' => '10'], $attributes, 'cchc_news');
    $query = array_filter(['unit' => $wanted['unit']]);
    $slug = isset($_GET['cchc_tin']) && is_string($_GET['cchc_tin'])
        ? sanitize_text_field(wp_unslash($_GET['cchc_tin']))
        : '';
    if ($slug !== '') {
        $answer = cchc_read('/news/' . rawurlencode($slug), $query);
    } else {
        if ($wanted['topic'] !== '') {
            $query['filters'] = ['topic' => $wanted['topic']];
        }
        $query['pagination'] = ['pageSize' => max(1, min(100, (int) $wanted['count']))];
        $answer = cchc_read('/news', $query);
    }
    if (!$answer) {
        return '<p>Chưa có nội dung để hiển thị.</p>';
    }
    $notice = $answer['isStale']
        ? '<p>Chưa nối được với cổng thông tin. Nội dung cập nhật lúc '
            . esc_html(wp_date('H:i d/m/Y', $answer['at'], new DateTimeZone('Asia/Ho_Chi_Minh'))) . '.</p>'
        : '';
    return $notice . ($slug !== '' ? cchc_item_html($answer['data']) : cchc_list_html($answer['data']));
}

add_shortcode('cchc_news', 'cchc_news_shortcode');
