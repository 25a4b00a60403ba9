#!/usr/bin/env bash
# Installs dailyfeed on a Kubernetes cluster, and takes it away again. See --help and docs/kubernetes.md.
# Done again it changes nothing that is as it should be, so a run that broke off is simply repeated.
set -euo pipefail

readonly OPEN_LIBERTY_OPERATOR=1.6.2
readonly ISTIO=1.30.3
readonly STRIMZI=1.2.0
readonly METRICS_SERVER=0.8.1
readonly PROMETHEUS_OPERATOR=0.93.0
readonly K3S_IMAGE=rancher/k3s:v1.35.5-k3s1

readonly NAMESPACE=dailyfeed
readonly OPERATOR_NAMESPACE=open-liberty-operator
readonly MESH_NAMESPACE=istio-system
readonly CLUSTER=dailyfeed
readonly SERVICES=(member content timeline activity image search)
readonly GITHUB=https://github.com
readonly GITHUB_FILES=https://raw.githubusercontent.com

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly HERE

command=
overlay=local
small=false
tag=
registry=
context=
cluster=none
kiali=false
dry_run=false
delete_data=false
timeout=900
work=

usage() {
  cat <<'TEXT'
Usage: operator/install.sh COMMAND [OPTIONS]

Commands
  all               infrastructure and applications
  infrastructure    Open Liberty Operator, metrics-server; for dev and prod Istio and the kinds of Prometheus; for prod Strimzi
  applications      the overlay: servers, schema, and the stores where it has them (local, dev)
  uninstall         the applications; data, secrets and the namespace stay

Options
  --overlay NAME    local (default), dev or prod
  --small           local only: one server of each service and no autoscaling
  --tag TAG         tag of the seven images; prod takes digests, written into its overlay, and no tag
  --registry NAME   with --tag: where the images are, as in ghcr.io/you/dailyfeed; without it what the overlay names
  --context NAME    the kubectl context that is meant; without it the current one, which must be that of --cluster
  --cluster k3d     local only: makes the cluster too, if it is not there; its context is k3d-dailyfeed
  --kiali           dev and prod: Kiali, which shows the mesh
  --timeout SECONDS how long to wait for the servers (default 900)
  --dry-run         prints what would be run and applied, and touches nothing; no cluster is needed
  --delete-data     with uninstall: the volumes, the secrets and the namespace too; nothing brings them back

Secrets that are missing are made: passwords at random, the rest from the environment (REDIS_URL, MONGODB_URI,
DAILYFEED_DB_USER, DAILYFEED_DB_PASSWORD, DAILYFEED_ADMIN_EMAIL, DAILYFEED_ADMIN_PASSWORD, TLS_CERTIFICATE, TLS_KEY). For prod
nothing is made at random that another system must know.
Exit status: 0 done, 1 a step failed, 2 it could not begin.
TEXT
}

say() { printf '%s\n' "$*" >&2; }

refuse() {
  say "install.sh: $*"
  exit 2
}

fail() {
  say "install.sh: $*"
  exit 1
}

clean_up() {
  if [[ -n $work ]]; then
    rm -rf "$work"
  fi
}

# --- arguments

value_of() {
  [[ $# -ge 2 && -n $2 && $2 != --* ]] || refuse "$1 needs a value; see --help"
  printf '%s' "$2"
}

parse() {
  if [[ $# -eq 0 ]]; then
    usage >&2
    exit 2
  fi
  while [[ $# -gt 0 ]]; do
    case $1 in
      -h | --help) usage; exit 0 ;;
      all | infrastructure | applications | uninstall)
        [[ -z $command ]] || refuse "one command at a time: $command, $1"
        command=$1 ;;
      --overlay) overlay=$(value_of "$@") || exit 2; shift ;;
      --tag) tag=$(value_of "$@") || exit 2; shift ;;
      --registry) registry=$(value_of "$@") || exit 2; shift ;;
      --context) context=$(value_of "$@") || exit 2; shift ;;
      --cluster) cluster=$(value_of "$@") || exit 2; shift ;;
      --timeout) timeout=$(value_of "$@") || exit 2; shift ;;
      --small) small=true ;;
      --kiali) kiali=true ;;
      --dry-run) dry_run=true ;;
      --delete-data) delete_data=true ;;
      *) refuse "unknown argument '$1'; see --help" ;;
    esac
    shift
  done
  [[ -n $command ]] || refuse "no command: all, infrastructure, applications or uninstall; see --help"
}

check_arguments() {
  case $overlay in
    local | dev | prod) ;;
    *) refuse "unknown overlay '$overlay': local, dev or prod" ;;
  esac
  case $cluster in
    none | k3d) ;;
    *) refuse "unknown cluster '$cluster': k3d or none" ;;
  esac
  [[ $timeout =~ ^[1-9][0-9]{0,4}$ ]] || refuse "--timeout takes seconds, not '$timeout'"
  [[ $small == false || $overlay == local ]] || refuse "--small is for the overlay local only"
  [[ $cluster == none || $overlay == local ]] || refuse "--cluster is for the overlay local only: it is one machine"
  [[ $kiali == false || $overlay != local ]] || refuse "--kiali needs the mesh, which the overlay local has not"
  [[ $delete_data == false || $command == uninstall ]] || refuse "--delete-data is for uninstall only"
  [[ -z $registry || -n $tag ]] || refuse "--registry needs --tag"
  [[ $registry =~ ^[a-z0-9.:/_-]*$ ]] || refuse "'$registry' is no place of images"
  if [[ -n $tag ]]; then
    [[ $overlay != prod ]] || refuse "prod takes digests and no tag: write those of the release into operator/overlays/prod"
    [[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || refuse "'$tag' is no tag of an image"
  fi
  if [[ $cluster == k3d ]]; then
    [[ -z $context || $context == k3d-$CLUSTER ]] || refuse "--cluster k3d has the context k3d-$CLUSTER, not '$context'"
    context=k3d-$CLUSTER
  fi
}

needs_mesh() { [[ $overlay != local ]]; }

installs() { [[ $command == all || $command == "$1" ]]; }

# --- prerequisites

check_tools() {
  local tools=(kubectl)
  if [[ $dry_run == false ]]; then
    if installs infrastructure; then tools+=(curl); fi
    if installs applications; then tools+=(openssl); fi
    if [[ $cluster == k3d ]]; then tools+=(k3d docker); fi
    if installs infrastructure && needs_mesh; then tools+=(istioctl); fi
  fi
  local tool missing=()
  for tool in "${tools[@]}"; do
    command -v "$tool" > /dev/null || missing+=("$tool")
  done
  [[ ${#missing[@]} -eq 0 ]] || refuse "not on the PATH: ${missing[*]}; install what is missing first"
}

check_istioctl() {
  if [[ $dry_run == true ]] || ! installs infrastructure || ! needs_mesh; then
    return
  fi
  local found
  found=$(istioctl version --remote=false 2> /dev/null | grep -Eo '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1 || true)
  [[ $found == "$ISTIO" ]] || refuse "istioctl is ${found:-of an unknown version}, $ISTIO is needed"
}

# Nothing is done to a cluster that was not named.
check_context() {
  if [[ $dry_run == true ]]; then
    return
  fi
  local current contexts
  current=$(kubectl config current-context 2> /dev/null || true)
  contexts=$(kubectl config get-contexts -o name 2> /dev/null || true)
  [[ -n $context ]] || refuse "say which cluster is meant: --context ${current:-NAME}"
  grep -Fxq -- "$context" <<< "$contexts" \
    || refuse "kubectl knows no context '$context'; it has: $(paste -sd ' ' - <<< "$contexts")"
  k version > /dev/null 2>&1 || refuse "the cluster of context '$context' does not answer"
}

# --- steps

k() { kubectl --context "$context" "$@"; }

# Runs a command, or says that it would.
run() {
  if [[ $dry_run == true ]]; then
    local line="$*"
    printf '+ %s\n' "${line/#k /kubectl }"
  else
    "$@" || fail "failed: $*"
  fi
}

# Downloads a manifest and applies it with a name put in: URL, word, name, arguments of kubectl.
apply_from() {
  local url=$1 word=$2 name=$3
  shift 3
  if [[ $dry_run == true ]]; then
    printf '+ curl %s | sed s/%s/%s/ | kubectl apply %s -f -\n' "$url" "$word" "$name" "$*"
    return
  fi
  local file
  file=$work/$(basename "$url")
  curl -fsSL "$url" -o "$file" || fail "cannot download $url"
  sed "s/$word/$name/g" "$file" > "$file.named"
  k apply "$@" -f "$file.named" || fail "cannot apply $url"
}

ensure_namespace() {
  if [[ $dry_run == true ]]; then
    printf '+ kubectl create namespace %s, unless it is there\n' "$1"
  elif k get namespace "$1" > /dev/null 2>&1; then
    say "namespace $1 is there"
  else
    k create namespace "$1" || fail "cannot make the namespace $1"
  fi
}

make_cluster() {
  if [[ $cluster != k3d ]]; then
    return
  fi
  if [[ $dry_run == true ]]; then
    printf '+ k3d cluster create %s, unless it is there\n' "$CLUSTER"
  elif k3d cluster list "$CLUSTER" > /dev/null 2>&1; then
    say "cluster $CLUSTER is there"
  else
    # Traefik and metrics-server come with it. The Ingress of the overlay is at localhost:8080 then.
    run k3d cluster create "$CLUSTER" --image "$K3S_IMAGE" --port "127.0.0.1:8080:80@loadbalancer" --wait
  fi
}

install_metrics_server() {
  if [[ $dry_run == false ]] && k get apiservice v1beta1.metrics.k8s.io > /dev/null 2>&1; then
    say "the metrics that autoscaling needs are there"
    return
  fi
  run k apply -f "$GITHUB/kubernetes-sigs/metrics-server/releases/download/v$METRICS_SERVER/components.yaml"
}

install_liberty_operator() {
  local files=$GITHUB_FILES/OpenLiberty/open-liberty-operator/main/deploy/releases/$OPEN_LIBERTY_OPERATOR/kubectl
  ensure_namespace "$OPERATOR_NAMESPACE"
  ensure_namespace "$NAMESPACE"
  run k apply --server-side -f "$files/openliberty-app-crd.yaml"
  apply_from "$files/openliberty-app-rbac-watch-all.yaml" OPEN_LIBERTY_OPERATOR_NAMESPACE "$OPERATOR_NAMESPACE"
  apply_from "$files/openliberty-app-operator.yaml" OPEN_LIBERTY_WATCH_NAMESPACE '""' -n "$OPERATOR_NAMESPACE"
  run k -n "$OPERATOR_NAMESPACE" wait --for=condition=Available deployment --all --timeout=300s
}

install_mesh() {
  run istioctl install ${context:+--context "$context"} --set profile=default --set components.cni.enabled=true --skip-confirmation
  if [[ $kiali == true ]]; then
    run k apply -f "$GITHUB_FILES/istio/istio/$ISTIO/samples/addons/kiali.yaml"
  fi
  local kind
  for kind in podmonitors prometheusrules; do
    run k apply --server-side -f "$GITHUB_FILES/prometheus-operator/prometheus-operator/v$PROMETHEUS_OPERATOR/example/prometheus-operator-crd/monitoring.coreos.com_$kind.yaml"
  done
}

install_strimzi() {
  apply_from "$GITHUB/strimzi/strimzi-kafka-operator/releases/download/$STRIMZI/strimzi-cluster-operator-$STRIMZI.yaml" \
    'namespace: .*' "namespace: $NAMESPACE" --server-side -n "$NAMESPACE"
  run k -n "$NAMESPACE" wait --for=condition=Available deployment/strimzi-cluster-operator --timeout=300s
}

install_infrastructure() {
  install_metrics_server
  install_liberty_operator
  if needs_mesh; then install_mesh; fi
  if [[ $overlay == prod ]]; then install_strimzi; fi
}

# --- secrets

random() { openssl rand -base64 "$1"; }

# Letters, digits and one of the signs that a password needs.
random_password() { printf 'A1a!%s' "$(openssl rand -hex 16)"; }

# A variable of the environment; else what is made, which prod does not accept.
variable() {
  local name=$1 made=$2
  if [[ -n ${!name:-} ]]; then
    printf '%s' "${!name}"
  elif [[ $overlay == prod ]]; then
    say "install.sh: prod needs $name in the environment, or the secret made beforehand"
    return 1
  else
    printf '%s' "$made"
  fi
}

secret_is_there() {
  if k -n "$1" get secret "$2" > /dev/null 2>&1; then
    say "secret $2 is there"
    return 0
  fi
  return 1
}

# Makes a secret of lines KEY=value on its input: never arguments, which others on the machine could read.
make_secret() {
  k -n "$1" create secret generic "$2" --from-env-file=/dev/stdin > /dev/null || fail "cannot make the secret $2"
  say "secret $2 made"
}

ensure_secrets() {
  if [[ $dry_run == true ]]; then
    local names=(dailyfeed-database dailyfeed-redis dailyfeed-mongodb dailyfeed-internal dailyfeed-member)
    if needs_mesh; then names+=(dailyfeed-gateway-tls); fi
    printf '+ kubectl create secret, for each that is missing: %s\n' "${names[*]}"
    return
  fi
  local user password address email
  if ! secret_is_there "$NAMESPACE" dailyfeed-database; then
    user=$(variable DAILYFEED_DB_USER dailyfeed) || exit 1
    password=$(variable DAILYFEED_DB_PASSWORD "$(random_password)") || exit 1
    make_secret "$NAMESPACE" dailyfeed-database <<< "DAILYFEED_DB_USER=$user"$'\n'"DAILYFEED_DB_PASSWORD=$password"
  fi
  if ! secret_is_there "$NAMESPACE" dailyfeed-redis; then
    address=$(variable REDIS_URL redis://redis:6379) || exit 1
    make_secret "$NAMESPACE" dailyfeed-redis <<< "REDIS_URL=$address"
  fi
  if ! secret_is_there "$NAMESPACE" dailyfeed-mongodb; then
    address=$(variable MONGODB_URI mongodb://mongodb:27017/dailyfeed) || exit 1
    make_secret "$NAMESPACE" dailyfeed-mongodb <<< "MONGODB_URI=$address"
  fi
  if ! secret_is_there "$NAMESPACE" dailyfeed-internal; then
    make_secret "$NAMESPACE" dailyfeed-internal <<< "DAILYFEED_INTERNAL_SECRET=$(random 32)"
  fi
  if ! secret_is_there "$NAMESPACE" dailyfeed-member; then
    email=$(variable DAILYFEED_ADMIN_EMAIL admin@dailyfeed.example) || exit 1
    password=$(variable DAILYFEED_ADMIN_PASSWORD "$(random_password)") || exit 1
    make_secret "$NAMESPACE" dailyfeed-member \
      <<< "DAILYFEED_KEY_MASTER=$(random 32)"$'\n'"DAILYFEED_ADMIN_EMAIL=$email"$'\n'"DAILYFEED_ADMIN_PASSWORD=$password"
  fi
  if needs_mesh; then ensure_certificate; fi
}

ensure_certificate() {
  if secret_is_there "$MESH_NAMESPACE" dailyfeed-gateway-tls; then
    return
  fi
  local certificate=${TLS_CERTIFICATE:-} key=${TLS_KEY:-}
  if [[ -z $certificate || -z $key ]]; then
    [[ $overlay != prod ]] || fail "prod needs TLS_CERTIFICATE and TLS_KEY, files in PEM form, or the secret dailyfeed-gateway-tls in $MESH_NAMESPACE"
    certificate=$work/tls.crt
    key=$work/tls.key
    openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=$overlay.dailyfeed.example" \
      -addext "subjectAltName=DNS:$overlay.dailyfeed.example" -keyout "$key" -out "$certificate" 2> /dev/null \
      || fail "cannot make a certificate"
  fi
  k -n "$MESH_NAMESPACE" create secret tls dailyfeed-gateway-tls --cert="$certificate" --key="$key" > /dev/null \
    || fail "cannot make the secret dailyfeed-gateway-tls"
  say "secret dailyfeed-gateway-tls made"
}

# --- applications

# The overlay as it is to be applied: a temporary one on top of it sets the tag.
render() {
  local source=$HERE/overlays/$overlay
  if [[ $small == true ]]; then source=$source-small; fi
  if [[ -z $tag ]]; then
    kubectl kustomize "$source" || fail "the overlay $overlay does not render"
    return
  fi
  local top=$work/tagged service name place
  mkdir -p "$top"
  cp "$HERE/base/kustomizeconfig.yaml" "$top/"
  {
    printf 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- %s\n' \
      "$(realpath --relative-to="$top" "$source")"
    printf 'configurations:\n- kustomizeconfig.yaml\nimages:\n'
    for service in "${SERVICES[@]}" schema; do
      for name in "dailyfeed/$service" "registry.example/dailyfeed/$service"; do
        place=${registry:+$registry/$service}
        printf -- '- {name: %s, newName: "%s", newTag: "%s"}\n' "$name" "${place:-$name}" "$tag"
      done
    done
  } > "$top/kustomization.yaml"
  kubectl kustomize "$top" || fail "the overlay $overlay does not render with tag $tag"
}

check_infrastructure() {
  if [[ $dry_run == true ]]; then
    return
  fi
  k get crd openlibertyapplications.apps.openliberty.io > /dev/null 2>&1 \
    || fail "the Open Liberty Operator is not there: install.sh infrastructure comes first"
  if needs_mesh; then
    k get namespace "$MESH_NAMESPACE" > /dev/null 2>&1 \
      || fail "Istio is not there: install.sh infrastructure --overlay $overlay comes first"
  fi
}

install_applications() {
  local manifests=$work/manifests.yaml
  render > "$manifests"
  if [[ $overlay == prod ]] && grep -q 'sha256:0\{64\}' "$manifests"; then
    if [[ $dry_run == false ]]; then
      fail "operator/overlays/prod names no images yet: write the digests of a release into it"
    fi
    say "note: operator/overlays/prod names no images yet"
  fi
  check_infrastructure
  ensure_namespace "$NAMESPACE"
  ensure_secrets
  if [[ $dry_run == true ]]; then
    printf '+ kubectl -n %s delete job dailyfeed-schema --ignore-not-found\n' "$NAMESPACE"
    printf '+ kubectl apply --server-side -f - << manifests\n'
    cat "$manifests"
    printf 'manifests\n'
    return
  fi
  # A Job does not change, and this one may be of another image.
  run k -n "$NAMESPACE" delete job dailyfeed-schema --ignore-not-found
  run k apply --server-side --force-conflicts -f "$manifests"
  k -n "$NAMESPACE" wait --for=condition=Complete job/dailyfeed-schema --timeout="${timeout}s" \
    || fail "the schema was not migrated within $timeout s: kubectl -n $NAMESPACE logs job/dailyfeed-schema"
  local service
  for service in "${SERVICES[@]}"; do
    k -n "$NAMESPACE" wait --for=condition=Ready "openlibertyapplication/dailyfeed-$service" --timeout="${timeout}s" \
      || fail "dailyfeed-$service is not ready after $timeout s: kubectl -n $NAMESPACE describe olapp dailyfeed-$service"
  done
  say "dailyfeed is up; the administrator: kubectl -n $NAMESPACE get secret dailyfeed-member -o jsonpath='{.data}'"
}

# --- uninstall

# By kind, applications first: the operator must still be there to let go of them. Volumes are not among the kinds.
readonly DELETED=(
  openlibertyapplications.apps.openliberty.io ingresses.networking.k8s.io gateways.networking.istio.io
  virtualservices.networking.istio.io destinationrules.networking.istio.io peerauthentications.security.istio.io
  authorizationpolicies.security.istio.io telemetries.telemetry.istio.io podmonitors.monitoring.coreos.com
  prometheusrules.monitoring.coreos.com kafkas.kafka.strimzi.io kafkanodepools.kafka.strimzi.io
  poddisruptionbudgets.policy networkpolicies.networking.k8s.io jobs.batch statefulsets.apps services serviceaccounts
  configmaps)

uninstall() {
  local known='' resource
  if [[ $dry_run == false ]]; then
    known=$(k api-resources -o name) || fail "the cluster does not say which kinds it has"
  fi
  for resource in "${DELETED[@]}"; do
    # The cluster may lack what the overlay does not need, and has no objects of it then.
    if [[ $dry_run == true ]] || grep -Fxq -- "$resource" <<< "$known"; then
      delete_objects "$resource"
    fi
  done
  if [[ $delete_data == true ]]; then
    run k -n "$NAMESPACE" delete persistentvolumeclaims --all --ignore-not-found
    run k -n "$NAMESPACE" delete secrets --all --ignore-not-found
    run k delete namespace "$NAMESPACE" --ignore-not-found
    if needs_mesh; then
      run k -n "$MESH_NAMESPACE" delete secret dailyfeed-gateway-tls --ignore-not-found
    fi
  else
    say "volumes, secrets and the namespace $NAMESPACE are still there; uninstall --delete-data takes them too"
  fi
  say "the operators stay: others may use them"
}

# Only what our overlays make.
delete_objects() {
  local resource=$1 names
  names=$(objects "$resource")
  if [[ -n $names ]]; then
    # shellcheck disable=SC2086 # names, one argument each
    run k -n "$NAMESPACE" delete "$resource" $names --ignore-not-found
  fi
}

# Names of the overlay's objects of a kind. Those of its ConfigMaps end with a hash, and older ones may be there too.
objects() {
  if [[ $1 == configmaps ]]; then
    if [[ $dry_run == false ]]; then
      k -n "$NAMESPACE" get configmaps -o name | sed -n 's|^configmap/\(dailyfeed-.*\)|\1|p' | paste -sd ' ' -
    fi
    return
  fi
  awk -v resource="${1%%.*}" '
    function plural(kind) {
      kind = tolower(kind)
      if (kind ~ /s$/) return kind "es"
      if (kind ~ /[^aeiou]y$/) return substr(kind, 1, length(kind) - 1) "ies"
      return kind "s"
    }
    /^kind: / { kind = $2 }
    /^metadata:/ { inside = 1; next }
    /^[^ ]/ { inside = 0 }
    inside && /^  name: / { if (plural(kind) == resource) print $2 }' "$work/manifests.yaml" | sort -u | paste -sd ' ' -
}

main() {
  parse "$@"
  check_arguments
  check_tools
  check_istioctl
  work=$(mktemp -d)
  trap clean_up EXIT
  if [[ $command != uninstall ]] && installs infrastructure; then
    make_cluster
  fi
  check_context
  case $command in
    all) install_infrastructure; install_applications ;;
    infrastructure) install_infrastructure ;;
    applications) install_applications ;;
    uninstall) render > "$work/manifests.yaml"; uninstall ;;
  esac
}

main "$@"
