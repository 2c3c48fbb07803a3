<?php
/**
 * As much of WordPress as docs/integration/examples/wordpress needs: php wordpress.php PLUGIN SHORTCODE.
 * Options and transients lie in the file CCHC_STORE; CCHC_LATER moves the clock of the transients.
 */

declare(strict_types=1);

define('ABSPATH', __DIR__ . '/');
define('CCHC_PORTAL', getenv('CCHC_PORTAL'));

$shortcodes = [];
$file = getenv('CCHC_STORE');
$store = is_file($file) ? json_decode(file_get_contents($file), true) : [];

function now()
{
    return time() + (int) getenv('CCHC_LATER');
}

function put($name, $value)
{
    global $store, $file;
    $store[$name] = $value;
    file_put_contents($file, json_encode($store));
}

function get_option($name, $default = false)
{
    global $store;
    return $store["option $name"] ?? $default;
}

function update_option($name, $value, $autoload = null)
{
    put("option $name", $value);
    return true;
}

function delete_option($name)
{
    put("option $name", null);
    return true;
}

function get_transient($name)
{
    global $store;
    $kept = $store["transient $name"] ?? null;
    return $kept && $kept['until'] > now() ? $kept['value'] : false;
}

function set_transient($name, $value, $seconds = 0)
{
    put("transient $name", ['value' => $value, 'until' => now() + $seconds]);
    return true;
}

function wp_remote_get($address, array $wanted)
{
    $headers = [];
    $curl = curl_init($address);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => $wanted['timeout'],
        CURLOPT_HTTPHEADER => array_map(
            function ($name, $value) {
                return "$name: $value";
            },
            array_keys($wanted['headers']),
            $wanted['headers']
        ),
        CURLOPT_HEADERFUNCTION => function ($_, $line) use (&$headers) {
            $parts = explode(':', $line, 2);
            if (count($parts) === 2) {
                $headers[strtolower($parts[0])] = trim($parts[1]);
            }
            return strlen($line);
        },
    ]);
    $body = curl_exec($curl);
    $code = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    fwrite(STDERR, "asked $code\n");
    return $body === false ? null : ['code' => $code, 'headers' => $headers, 'body' => $body];
}

function wp_remote_retrieve_response_code($response)
{
    return $response['code'] ?? '';
}

function wp_remote_retrieve_body($response)
{
    return $response['body'] ?? '';
}

function wp_remote_retrieve_header($response, $name)
{
    return $response['headers'][$name] ?? '';
}

function add_shortcode($name, $function)
{
    global $shortcodes;
    $shortcodes[$name] = $function;
}

function shortcode_atts(array $defaults, $attributes, $_ = '')
{
    return array_merge($defaults, array_intersect_key((array) $attributes, $defaults));
}

function esc_html($text)
{
    return htmlspecialchars((string) $text, ENT_QUOTES);
}

function esc_attr($text)
{
    return esc_html($text);
}

function esc_url($url)
{
    return esc_html($url);
}

function wp_kses_post($html)
{
    return $html;
}

function add_query_arg($name, $value)
{
    return "?$name=$value";
}

function remove_query_arg($_)
{
    return '?';
}

function untrailingslashit($text)
{
    return rtrim($text, '/');
}

function sanitize_text_field($text)
{
    return trim($text);
}

function wp_unslash($text)
{
    return stripslashes($text);
}

function wp_date($format, $at)
{
    return date($format, $at);
}

list(, $plugin, $shortcode) = $argv;
parse_str($argv[3] ?? '', $_GET);
require $plugin;
preg_match('/^\[(\w+)(.*)\]$/', $shortcode, $found);
preg_match_all('/(\w+)="([^"]*)"/', $found[2], $pairs);
echo $shortcodes[$found[1]](array_combine($pairs[1], $pairs[2]));
