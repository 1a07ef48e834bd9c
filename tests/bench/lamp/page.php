<?php
// page.php - a paper's questions in the candidate's own order, with what he ticked: three SELECTs and a page.
declare(strict_types=1);
require __DIR__ . '/common.php';

$db = db();
$who = account($db);
$attempt = one($db, 'SELECT t.id, t.paper_id, t.epoch, t.rev, t.deadline, t.ord, t.sheet, p.name FROM attempt t'
	. ' JOIN paper p ON p.id = t.paper_id WHERE t.id = ? AND t.account_id = ? AND t.state = 2', [(int) ($_GET['id'] ?? 0), $who['id']]);
$attempt ?? stop(404);
$statement = $db->prepare('SELECT i.kind, i.stem, i.options FROM paper_item x JOIN item i ON i.id = x.item_id WHERE x.paper_id = ? ORDER BY x.position');
$statement->execute([$attempt['paper_id']]);
$items = $statement->fetchAll();
$h = fn (string $text): string => htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
?>
<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title><?= $h($attempt['name']) ?></title></head><body>
<header><?= $h($who['display_name']) ?> · <?= $h($attempt['name']) ?></header><main>
<form method="post" action="/exam/<?= $attempt['id'] ?>/finish"><input type="hidden" name="csrf" value="<?= bin2hex($who['csrf']) ?>">
<input type="hidden" name="epoch" value="<?= $attempt['epoch'] ?>"><input type="hidden" name="rev" value="<?= $attempt['rev'] ?>">
<?php
foreach (str_split($attempt['ord'], 5) as $i => $place):
	$item = $items[ord($place[0]) << 8 | ord($place[1])];
	$options = explode("\n", $item['options']);
	$ticked = $attempt['sheet'][$i] ?? '-';
	$mask = $ticked === '-' ? 0 : hexdec($ticked);
	?>
<fieldset id="q<?= $i + 1 ?>" data-kind="<?= $item['kind'] ?>"><legend><b><?= $i + 1 ?></b> <span><?= $h($item['stem']) ?></span></legend>
<?php
	foreach (str_split(bin2hex(substr($place, 2)), 1) as $k => $from):
		if (!isset($options[hexdec($from)])) continue;
		?>
<label class="option"><input type="radio" name="a<?= $i ?>" value="<?= 1 << $k ?>"<?= $mask >> $k & 1 ? ' checked' : '' ?>><span class="letter"><?= chr(65 + $k) ?></span> <span class="text"><?= $h($options[hexdec($from)]) ?></span></label>
<?php endforeach ?>
</fieldset>
<?php endforeach ?>
<button type="submit">交卷</button></form></main></body></html>
