#!/usr/bin/env bash
# Builds a dataset on a Slurm cluster: an array of shards, each tried again if it is killed or its
# node is lost, and a merge that waits for all of them. Every node must see this folder, CORPUS and OUT.
#
#   scripts/cluster/slurm.sh CORPUS OUT SHARDS [options of build:data]
#
# Partition, account, memory and time are those of sbatch's own variables (SBATCH_PARTITION …); CPUS
# is how many processors a shard has (2), WAIT=1 waits for the end. The shards lie in OUT.shards.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ $# -lt 3 ]]; then
	sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"
	exit 2
fi
corpus=$1 out=$2 shards=$3
shift 3
mkdir -p "$out.shards/logs"
tool=(node --import tsx scripts/build-data.ts)
printf -v options ' %q' "$@"
printf -v shard '%q ' "${tool[@]}" --corpus "$corpus"
# shellcheck disable=SC2046
printf -v merge '%q ' "${tool[@]}" --merge $(seq -f "$out.shards/%.0f" "$shards") --out "$out"

# A reader that is killed is begun again where it stood; code 2 says that it would be refused again.
read -r -d '' task <<TASK || true
#!/usr/bin/env bash
for attempt in 1 2 3; do
	code=0
	$shard --out "$out.shards/\$SLURM_ARRAY_TASK_ID" --shard "\$SLURM_ARRAY_TASK_ID/$shards" --jobs "\$SLURM_CPUS_PER_TASK"$options || code=\$?
	echo "attempt \$attempt ended with \$code"
	[[ \$code -eq 0 || \$code -eq 2 ]] && exit "\$code"
done
exit "\$code"
TASK

array=$(sbatch --parsable --job-name=atlas-shards --array="1-$shards" --cpus-per-task="${CPUS:-2}" \
	--requeue --open-mode=append --output="$out.shards/logs/%a.log" <<<"$task")
joined=$(sbatch --parsable --job-name=atlas-merge --dependency="afterok:$array" --kill-on-invalid-dep=yes \
	--requeue --open-mode=append --output="$out.shards/logs/merge.log" ${WAIT:+--wait} <<<"#!/usr/bin/env bash
exec $merge$options") || {
	echo "not built: see $out.shards/logs" >&2
	exit 1
}
echo "shards: job $array; merge: job $joined; logs: $out.shards/logs"
