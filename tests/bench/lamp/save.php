<?php
// save.php - an answer: session, owner, state, deadline, epoch and revision looked at, history kept, durable.
declare(strict_types=1);
require __DIR__ . '/common.php';

$db = db();
$who = account($db);
[$id, $epoch, $rev, $sheet] = [(int) $_POST['a'], (int) $_POST['e'], (int) $_POST['r'], (string) $_POST['s']];
$now = (int) (microtime(true) * 1e6);
$db->beginTransaction();
$change = $db->prepare('UPDATE attempt SET sheet = ?, rev = ?, saved_at = ? WHERE id = ? AND account_id = ? AND epoch = ? AND state = 2'
	. ' AND deadline >= ? AND rev < ? AND LENGTH(sheet) = ?');
$change->execute([$sheet, $rev, $now, $id, $who['id'], $epoch, $now, $rev, strlen($sheet)]);
if ($change->rowCount() !== 1) {
	$db->rollBack();
	stop(409);
}
$db->prepare('INSERT INTO answer_log (attempt_id, epoch, rev, sheet, at) VALUES (?, ?, ?, ?, ?)')->execute([$id, $epoch, $rev, $sheet, $now]);
$db->commit();
header('Content-Type: application/json');
echo json_encode(['ok' => 1, 'rev' => $rev]);
