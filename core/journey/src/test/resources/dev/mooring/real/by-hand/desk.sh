#!/usr/bin/env bash
# The tutorial's way to set a machine up, as far as a script of its time went: two files from the
# cluster, the account's keys, one copy and one command. It runs in a folder of its own.
# In the environment: CIDR, MACHINE (user@address), SSH_KEY, KNOWN_HOSTS, KUBECONFIG
command -v kubectl >/dev/null || { echo "There is no kubectl here." >&2; exit 1; }
ssh_options=(-i "$SSH_KEY" -o "UserKnownHostsFile=$KNOWN_HOSTS" -o StrictHostKeyChecking=yes -o BatchMode=yes)

kubectl create namespace vm
until kubectl -n vm get secret istio.default >/dev/null 2>&1; do sleep 0.2; done

echo "ISTIO_SERVICE_CIDR=$CIDR" >cluster.env

balancer() {
  kubectl -n "$1" get service "$2" -o 'jsonpath={.status.loadBalancer.ingress[0].ip}'
}
pilot=$(balancer istio-system istio-pilot-ilb)
mixer=$(balancer istio-system mixer-ilb)
ca=$(balancer istio-system istio-ca-ilb)
dns=$(balancer kube-system dns-ilb)
{
  echo "server=/svc.cluster.local/$dns"
  for suffix in '' .istio-system; do
    echo "address=/istio-mixer$suffix/$mixer"
    echo "address=/istio-pilot$suffix/$pilot"
    echo "address=/istio-ca$suffix/$ca"
  done
} >kubedns

for file in cert-chain root-cert key; do
  kubectl -n vm get secret istio.default -o "jsonpath={.data.$file\.pem}" | base64 -d >$file.pem
done

scp -q "${ssh_options[@]}" kubedns cluster.env ./*.pem machine.sh "$MACHINE:"
ssh "${ssh_options[@]}" "$MACHINE" sudo bash machine.sh
