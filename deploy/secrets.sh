#!/usr/bin/env bash
# Makes the secrets of the containers that are not there yet, at random; what is there stays as it is.
#   deploy/secrets.sh [FOLDER]      default: secrets beside this file
set -euo pipefail
folder=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/secrets}
names=(kafka-broker mongo-admin mongo-keyfile gateway-login keycloak-admin grafana-admin)
for service in directory ladder assessment resource-center mentor; do names+=("kafka-$service" "mongo-$service"); done

random() { # bytes, as hexadecimal digits
  local digits
  digits=$(od -An -N "$1" -v -tx1 /dev/urandom | tr -d ' \n')
  ((${#digits} == 2 * $1)) || { echo "This machine gives no random numbers." >&2 && exit 1; }
  printf '%s' "$digits"
}

# The folder keeps others out. Inside a container a file has the same owner and mode as here, and the part there, which is not
# root, has to read it: so the files themselves are readable to whoever can reach them.
umask 077
mkdir -p "$folder"
chmod 700 "$folder"
made=0 there=0
for name in "${names[@]}"; do
  if [[ -e $folder/$name ]]; then
    there=$((there + 1))
    continue
  fi
  random 32 >"$folder/.$name.part"
  chmod 444 "$folder/.$name.part"
  mv "$folder/.$name.part" "$folder/$name"
  made=$((made + 1))
done
echo "$made secrets made, $there were there already: $folder"
