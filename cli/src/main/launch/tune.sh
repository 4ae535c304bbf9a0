# Sourced by the launchers, with the command's words as arguments. Sets `tuned` to the JVM's options for this command, and `fast` to whether
# a cache with profiles serves it.

fast=true
# A short run is over before thorough compilation has paid for itself; a long one is not.
tuned=-XX:TieredStopAtLevel=1
# A file of names is a long run; what the cache remembers of short ones would only mislead the compiler. It has a minute at most to earn back
# what it costs, so it inlines less than for a server.
many="-XX:FreqInlineSize=60"
case ${1:-} in
  screen)
    tuned=$many fast=false
    for argument in "$@"; do
      case $argument in --name | --name=* | --help | -h) tuned=-XX:TieredStopAtLevel=1 fast=true ;; esac
    done
    ;;
  # So is a file of customers; what has changed for them is soon seen, but there may be a million of them.
  watch)
    case ${2:-} in
      add) tuned=$many fast=false ;;
      run) tuned=-XX:TieredStopAtLevel=4 ;;
    esac
    ;;
  # A server is to be there at once and to stay: what the cache remembers, and thorough compilation after that.
  serve) tuned=-XX:TieredStopAtLevel=4 ;;
  # Half of what reading holds is the model's; of the rest nearly all is short-lived and needs no more room than this.
  read) tuned="$tuned -Xms96m -Xmn48m" ;;
esac
# What only the shell knows: which streams somebody looks at, and how wide the window is.
columns=0
if [ -t 1 ]; then
  columns=$(stty size 2>/dev/null </dev/tty | cut -d ' ' -f 2 || true)
  case ${columns:-0} in 0 | *[!0-9]*) columns=100 ;; esac
fi
watched=false
if [ -t 2 ]; then watched=true; fi
tuned="$tuned -Dgainsay.terminal.columns=$columns -Dgainsay.terminal.errors=$watched"
# File names are read by the locale: make it one that knows them all.
export LC_ALL=C.UTF-8
