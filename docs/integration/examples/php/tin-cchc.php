<?php
/** Trang tin cải cách hành chính của xã. · A commune's page of reform news. */

declare(strict_types=1);

require __DIR__ . '/cchc.php';

// Sửa ba dòng này. Thư mục phải nằm ngoài thư mục web, máy chủ web ghi được.
// Change these three lines. The folder lies outside the web root and is writable.
$portal = getenv('CCHC_PORTAL') ?: 'https://cong.example.gov.vn';
$unit = getenv('CCHC_UNIT') ?: '18586';
$folder = getenv('CCHC_FOLDER') ?: '/var/cache/cchc';

date_default_timezone_set('Asia/Ho_Chi_Minh');
$cchc = new Cchc($portal, $folder);
$slug = isset($_GET['tin']) && is_string($_GET['tin']) ? $_GET['tin'] : '';
$answer = $slug === ''
    ? $cchc->read('/news', ['unit' => $unit, 'pagination' => ['pageSize' => 10]])
    : $cchc->read('/news/' . rawurlencode($slug), ['unit' => $unit]);
if (!$answer) {
    http_response_code($cchc->isSilent ? 503 : 404);
}
header('Content-Type: text/html; charset=utf-8');
?>
<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Tin cải cách hành chính</title>
</head>
<body>
  <h1>Tin cải cách hành chính</h1>
  <?php if ($answer && $answer['isStale']): ?>
    <p>Chưa nối được với cổng thông tin. Nội dung cập nhật lúc
      <?= date('H:i d/m/Y', $answer['at']) ?>.</p>
  <?php endif; ?>
  <?php if (!$answer): ?>
    <p>Chưa có nội dung để hiển thị.</p>
  <?php elseif ($slug === ''): ?>
    <ul>
      <?php foreach ($answer['data'] as $item): ?>
        <li>
          <a href="?tin=<?= cchc_text(rawurlencode($item['slug'])) ?>"><?= cchc_text($item['title']) ?></a>
          (<?= cchc_text(cchc_day($item['publishedAt'])) ?>)
          <p><?= cchc_text($item['lead']) ?></p>
        </li>
      <?php endforeach; ?>
    </ul>
  <?php else: ?>
    <?php $item = $answer['data']; ?>
    <article>
      <h2><?= cchc_text($item['title']) ?></h2>
      <p><?= cchc_text(cchc_day($item['publishedAt'])) ?> · <?= cchc_text($item['unit']['name']) ?></p>
      <p><strong><?= cchc_text($item['lead']) ?></strong></p>
      <?= $item['html'] /* đã làm sạch ở trung tâm · sanitised at the centre */ ?>
    </article>
    <p><a href="?">Tất cả tin</a></p>
  <?php endif; ?>
</body>
</html>
