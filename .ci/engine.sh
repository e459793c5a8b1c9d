# Sourced by run and compose-smoke. A Docker engine with compose and the images: the one that answers, or one that a helper starts.
#
#   LIKEVERD_DOCKER_HELPER    default ../shared/tools/docker-engine: `HELPER start`, `HELPER images NAME…`, `HELPER compose`,
#                             `HELPER env` prints exports, `HELPER stop`
# shellcheck shell=bash
docker_helper=${LIKEVERD_DOCKER_HELPER:-../shared/tools/docker-engine}
engine_started=''

engine_possible() { [[ -x $docker_helper ]] || docker info >/dev/null 2>&1; }

engine_ready() {
  docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1 && return
  [[ -x $docker_helper ]] || return 1
  eval "$("$docker_helper" env)"
  if ! docker info >/dev/null 2>&1; then
    engine_started=1
    "$docker_helper" start || return 1
  fi
  "$docker_helper" images kafka mongo temurin prometheus && "$docker_helper" compose
}

engine_stop() { # only the one that was started here
  if [[ -n $engine_started ]]; then "$docker_helper" stop >/dev/null 2>&1; fi
}
