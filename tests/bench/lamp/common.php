<?php
// common.php - what a plain page does: no framework, persistent connection, prepared statements by the server.
declare(strict_types=1);

function db(): PDO
{
	return new PDO('mysql:unix_socket=' . getenv('LAMP_SOCKET') . ';dbname=dingkao;charset=utf8mb4', 'lamp', 'lamp', [
		PDO::ATTR_PERSISTENT => true, PDO::ATTR_EMULATE_PREPARES => false,
		PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
	]);
}

function one(PDO $db, string $sql, array $values): ?array
{
	$statement = $db->prepare($sql);
	$statement->execute($values);
	return $statement->fetch() ?: null;
}

function stop(int $status): never
{
	http_response_code($status);
	exit;
}

// Whose session it is.
function account(PDO $db): array
{
	$token = $_COOKIE['__Host-dk'] ?? '';
	$now = (int) (microtime(true) * 1e6);
	$who = one($db, 'SELECT a.id, a.display_name, s.expires_at, s.csrf FROM session s JOIN account a ON a.id = s.account_id'
		. ' WHERE s.token_hash = ? AND s.expires_at > ? AND a.disabled_at IS NULL', [hash('sha256', $token, true), $now]);
	return $who ?? stop(401);
}
