#!/bin/bash
# Ends with 0 where the server on this machine is ready, lists and store opened: the container's health check. ready.sh [PORT [HOST]]; the
# host is what --public-address names. Needs bash only.
port=${1:-8080}
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET /readyz HTTP/1.0\r\nHost: %s\r\n\r\n' "${2:-127.0.0.1:$port}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
