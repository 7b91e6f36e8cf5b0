#!/usr/bin/env bash
# Times the workbench's pages over a running server: median time of eleven requests after three to warm up, and the server's processor time for one.
# usage: benchmarks/pages.sh [ADDRESS [PID]]     (PID: the server's process; processor time is left out without it)
set -euo pipefail
address=${1:-http://127.0.0.1:5080}
pid=${2:-}
ticks=$(getconf CLK_TCK)

used() { [ -n "$pid" ] && awk -v t="$ticks" '{ printf "%.0f", ($14 + $15) * 1000 / t }' "/proc/$pid/stat" || echo 0; }

printf '%-44s %10s %14s\n' page 'median ms' 'processor ms'
for page in "/" "/articles" "/articles?q=summit" "/articles/20000" "/events" "/pairs" "/pairs/PRK/USA" "/ties" "/actors" "/actors/JPN" \
  "/compare" "/compare?actor=JPN&other=PRK" "/query" "/query?by=type&across=status" "/add"; do
  for _ in 1 2 3; do curl -s -o /dev/null "$address$page"; sleep 0.1; done
  before=$(used)
  times=$(for _ in $(seq 11); do curl -s -o /dev/null -w '%{time_total}\n' "$address$page"; done | sort -n)
  after=$(used)
  printf '%-44s %10.0f %14.0f\n' "$page" "$(awk 'NR == 6 { print $1 * 1000 }' <<<"$times")" "$(( (after - before) / 11 ))"
done
