#!/bin/sh
# Makes a capture of a running Linux machine for `memwarden check`. Written by memwarden @VERSION@.
#
# It changes nothing on the machine: it mounts nothing, loads no module, and writes only to a private temporary folder
# and to the output file. It opens only files that can be read without an effect, and asks `cxl list` for no media
# errors, because that makes the kernel and the device walk the poison list.
#
# Needs a POSIX shell and utilities, tar, gzip, /proc and /sys. Whatever else is missing is left out, and named in
# capture-info.txt. MEMWARDEN_ROOT puts another folder in the place of / for tests; programs still ask the real machine.

set -u
LC_ALL=C
export LC_ALL
umask 077

version='@VERSION@'
root=${MEMWARDEN_ROOT:-}
# What memwarden takes as one input.
most_bytes=67108864
work=
unfinished=

usage() {
    cat <<'END'
usage: sh capture.sh [-o FILE] [--no-serials]

Collects what memwarden reads of this machine's memory (ACPI tables, kernel log, /proc/iomem, CXL and DAX devices)
into a tar.gz, to be read with `memwarden check FILE`. Run it as root: much of this is for root only. Nothing is
changed on the machine.

  -o FILE        the file to write; it must not exist yet. - is standard output.
                 Default: memwarden-capture-DATE.tar.gz in this folder
  --no-serials   leave out serial numbers of devices (and what holds them: NFIT, PCI configuration space)
  -h, --help     print this

Host name, environment, network addresses and passwords on the command line are left out. Serial numbers, firmware
versions and the kernel's log are in it: look through it before you pass it on.

Exit status: 0 complete; 1 something is missing (it says what, and so does capture-info.txt); 2 wrong usage, or
nothing could be written.
END
}

say() {
    printf 'memwarden: %s\n' "$*" >&2
}

refuse() {
    say "$*"
    exit 2
}

clean_up() {
    [ -z "$work" ] || rm -rf "$work"
    [ -z "$unfinished" ] || rm -f "$unfinished"
}

# ---- the record: one line each, `FILE: what`

# It is there, or should be, and could not be had.
missing() {
    printf '%s: %s\n' "$1" "$2" >>"$work/missing"
}

# This machine has no such thing, as far as nothing went wrong in looking.
absent() {
    grep -q "^$1: " "$work/missing" "$work/unread" || printf '%s: %s\n' "$1" "$2" >>"$work/absent"
}

kept() {
    printf '%s\n' "$1" >>"$work/collected"
}

note() {
    printf '%s\n' "$1" >>"$work/note"
}

# A single value of the file $current that could not be read.
unread() {
    printf '%s: %s\n' "$current" "${1#"$root"}" >>"$work/unread"
}

# ---- small tools

# installed PROGRAM
installed() {
    command -v "$1" >/dev/null 2>&1
}

# has_entries PATH...: with a pattern as PATH, whether anything matches.
has_entries() {
    [ -e "$1" ]
}

# numbers FOLDER PREFIX: N of each PREFIXN in it, in the order of numbers.
numbers() {
    ls "$1" 2>/dev/null | sed -n "s/^$2\\([0-9][0-9]*\\)\$/\\1/p" | sort -n
}

# read_value FILE: what a kernel attribute says goes to $text, on one line. No program is started for it, because a
# machine has thousands of attributes.
read_value() {
    text=
    {
        while IFS= read -r line || [ -n "$line" ]; do
            text=$text${text:+ }$line
        done <"$1"
    } 2>/dev/null
    # Nothing may be the answer, or an error.
    if [ -z "$text" ] && ! dd if="$1" of=/dev/null bs=65536 count=1 2>/dev/null; then
        unread "$1"
        return 1
    fi
}

# value FILE: prints it.
value() {
    read_value "$1" && printf '%s' "$text"
}

# attribute_names FOLDER: its regular files that somebody may read. Root can open the others too, and must not:
# trigger_poison_list, inject_poison or delete_region exist to be written.
attribute_names() {
    ls -lnA "$1/" 2>/dev/null | awk '/^-r/ || /^-...r/ || /^-......r/ { print $NF }'
}

# real_path PATH: without symbolic links; the last part may be a file.
real_path() {
    if [ -d "$1" ]; then
        (cd -P "$1" 2>/dev/null && pwd -P)
    else
        folder=$(cd -P "${1%/*}" 2>/dev/null && pwd -P) && printf '%s/%s\n' "$folder" "${1##*/}"
    fi
}

# header PATH: `[PATH] -> where it is`
header() {
    real=$(real_path "$1")
    printf '[%s] -> %s\n' "${1#"$root"}" "${real#"$root"}"
}

# attribute FOLDER NAME: `  NAME = VALUE`; an empty one says nothing.
attribute() {
    read_value "$1/$2"
    [ -z "$text" ] || printf '  %s = %s\n' "$2" "$text"
}

# device PATH: its header, driver and attributes. uevent and modalias repeat them, resource is in the listings, and CDAT
# is a table of its own.
device() {
    header "$1"
    if [ -d "$1/driver" ]; then
        driver=$(real_path "$1/driver")
        printf '  driver = %s\n' "${driver##*/}"
    fi
    for name in $(attribute_names "$1"); do
        case $name in
            uevent | modalias | resource | CDAT) ;;
            serial) [ -n "$no_serials" ] || attribute "$1" "$name" ;;
            *) attribute "$1" "$name" ;;
        esac
    done
}

# collect FILE COMMAND...: what the command prints, as the file. Status 1 if it printed nothing.
collect() {
    current=$1
    shift
    "$@" | awk -v most="$most_bytes" '{ size += length($0) + 1 } size > most { exit 3 } { print }' >"$here/$current"
    case $? in
        0) ;;
        3) missing "$current" "is longer than $most_bytes bytes; the rest was left out" ;;
        *) missing "$current" "could not be written to $temporary" ;;
    esac
    if [ -s "$here/$current" ]; then
        kept "$current"
        return 0
    fi
    rm -f "$here/$current"
    return 1
}

# copy FILE PATH: the bytes of a kernel file. sysfs hands out a page at a time, so that blocks are counted right.
copy() {
    if ! dd if="$2" of="$here/$1" bs=4096 count=$((most_bytes / 4096)) 2>"$work/error"; then
        rm -f "$here/$1"
        missing "$1" "${2#"$root"} could not be read$(reason)"
    elif [ ! -s "$here/$1" ]; then
        rm -f "$here/$1"
        absent "$1" "${2#"$root"} is empty"
    else
        kept "$1"
        ! grep -q "^$((most_bytes / 4096))+0 " "$work/error" ||
            missing "$1" "is longer than $most_bytes bytes; the rest was left out"
    fi
}

# The first line that a program complained with.
reason() {
    sed -n '1s/^/ (/; 1s/$/)/; 1p' "$work/error" | sed "s|$root/|/|g"
}

# ask PROGRAM ARGUMENT...: runs it, for at most two minutes where that can be said; its output goes to $work/answer.
ask() {
    $patience "$@" >"$work/answer" 2>"$work/error" </dev/null
}

# listing FILE PROGRAM FOLDER FUNCTION: what a program shows of the devices in the folder.
listing() {
    if installed "$2"; then
        collect "$1" "$4" || absent "$1" "$2 shows nothing"
    elif has_entries "$root$3"/*; then
        missing "$1" "the program $2 is not installed"
    else
        absent "$1" "the program $2 is not installed, and there is nothing in $3"
    fi
}

# Leaves out what says who and where the machine is: audit and service lines, addresses, what the command line tells
# about networks and passwords. BIOS and kernel versions may look like addresses, and stay.
redacted() {
    awk -v no_serials="$no_serials" '
        function private(line,    done) {
            while (match(line, hidden)) {
                word = substr(line, RSTART, RLENGTH)
                sub(/=.*/, "=left-out", word)
                done = done substr(line, 1, RSTART - 1) word
                line = substr(line, RSTART + RLENGTH)
            }
            return done line
        }
        BEGIN {
            hidden = "(^| )(ip|BOOTIF|ifname|nameserver|netroot|nfsroot|nfsaddrs|netconsole|hostname|ds|(inst[.])?ks" \
                "|[^ =]*([.]hostname|iscsi|passw|passphrase|secret|token)[^ =]*)=[^ ]*"
        }
        /audit: type=/ || /^\[[^]]*\] (systemd|dracut|cloud-init|init)[^ ]*: / { next }
        no_serials != "" && /[Ss]erial ?[Nn]umber/ { next }
        !/Linux version / && !/DMI: / {
            gsub(/[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+/, "(address)")
            gsub(/[0-9a-fA-F]+:[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:]*[0-9a-fA-F]/, "(address)")
            gsub(/[23fF][0-9a-fA-F]+[0-9a-fA-F:]*::[0-9a-fA-F:]*/, "(address)")
        }
        { print private($0) }'
}

# Of a JSON listing that has one key a line.
without_serials() {
    if [ -z "$no_serials" ]; then
        cat
        return
    fi
    awk '
        # The last key of an object has no comma, and then the key before it may have none.
        /^ *"(serial|iset_id)":/ || /^ *"id":"/ {
            if ($0 !~ /,$/) {
                sub(/,$/, "", held)
            }
            next
        }
        NR > 1 && started { print held }
        { held = $0; started = 1 }
        END { if (started) print held }'
}

# ---- the files of a capture

kernel_version() {
    machine=$(dd if="$root/proc/sys/kernel/arch" 2>/dev/null || uname -m)
    printf '%s (none) %s %s %s %s\n' "$(value "$root/proc/sys/kernel/ostype")" "$release" \
        "$(value "$root/proc/sys/kernel/version")" "$machine" "$(uname -o 2>/dev/null || echo GNU/Linux)"
}

kernel_log() {
    if ! ask dmesg -k && ! ask dmesg; then
        missing dmesg.txt "dmesg failed$(reason)"
        return
    fi
    cp "$work/answer" "$work/log"
    if ! grep -q 'Linux version ' "$work/log"; then
        # The kernel's buffer is a ring: after some days the memory map of the boot has left it.
        if installed journalctl && ask journalctl -k -b 0 -o short-monotonic --no-hostname --no-pager &&
            grep -q 'Linux version ' "$work/answer"; then
            sed 's/^\(\[ *[0-9.]*\]\) kernel: /\1 /' "$work/answer" >"$work/log"
            note 'dmesg.txt is from the journal: the kernel itself no longer has the messages of the boot'
        else
            missing dmesg.txt 'the messages of the boot are lost, also from the journal: capture soon after a reboot'
        fi
    fi
    redacted <"$work/log"
}

kernel_config() {
    if [ -e "$root/proc/config.gz" ]; then
        gzip -dc <"$root/proc/config.gz" 2>"$work/error" ||
            missing config.txt "/proc/config.gz could not be read$(reason)"
        return
    fi
    for file in "/boot/config-$release" "/lib/modules/$release/config" "/usr/lib/modules/$release/config" \
        "/usr/lib/ostree-boot/config-$release"; do
        if [ -e "$root$file" ]; then
            cat "$root$file" 2>"$work/error" || missing config.txt "$file could not be read$(reason)"
            return
        fi
    done
    missing config.txt "neither /proc/config.gz nor /boot/config-$release is there"
}

io_memory() {
    if ! cat "$root/proc/iomem" >"$work/iomem" 2>"$work/error"; then
        missing iomem.txt "/proc/iomem could not be read$(reason)"
    elif sed 's/ :.*//' "$work/iomem" | grep -q '[1-9a-f]'; then
        cat "$work/iomem"
    else
        missing iomem.txt 'all addresses in /proc/iomem are zero: the kernel shows them to root only'
    fi
}

firmware_memory_map() {
    for number in $(numbers "$root/sys/firmware/memmap" ''); do
        entry=$root/sys/firmware/memmap/$number
        printf '%s %s %s %s\n' "$number" "$(value "$entry/start")" "$(value "$entry/end")" "$(value "$entry/type")"
    done
}

# /proc/modules as lsmod prints it: newest first.
loaded_modules() {
    taint=$(dd if="$root/proc/sys/kernel/tainted" 2>/dev/null)
    case $taint in
        '') printf 'Module                  Size  Used by\n' ;;
        0) printf 'Module                  Size  Used by    Not tainted\n' ;;
        *) printf 'Module                  Size  Used by    Tainted: %s\n' "$taint" ;;
    esac
    modules=$root/proc/modules
    # A kernel without loadable modules has none to show.
    [ -e "$modules" ] || modules=/dev/null
    awk '{ users = $4; sub(/^-$/, "", users); sub(/,$/, "", users); printf "%-19s %8s %2s %s\n", $1, $2, $3, users }' \
        "$modules" 2>/dev/null || unread "$modules"
    printf '\n# drivers bound\n'
    for drivers in /sys/bus/cxl/drivers /sys/bus/dax/drivers /sys/bus/platform/drivers /sys/bus/nd/drivers; do
        for driver in "$root$drivers"/*; do
            case $drivers/${driver##*/} in
                /sys/bus/platform/drivers/hmem*) ;;
                /sys/bus/platform/drivers/*) continue ;;
            esac
            for bound in "$driver"/*; do
                # Beside its devices, a driver's folder links to its module.
                if [ -L "$bound" ] && [ "${bound##*/}" != module ]; then
                    printf '%s <- %s\n' "${driver##*/}" "${bound##*/}"
                fi
            done
        done
    done
}

# The lines of modprobe's configuration that are in force: a file hides one of the same name in a later folder.
modprobe_configuration() {
    seen=/
    for folder in /etc /run /usr/local/lib /usr/lib /lib; do
        for file in "$root$folder/modprobe.d"/*.conf; do
            name=${file##*/}
            case $seen in
                */"$name"/*) continue ;;
            esac
            if [ ! -e "$file" ] && [ ! -L "$file" ]; then
                continue
            fi
            seen=$seen$name/
            [ -f "$file" ] || continue
            cat "$file" 2>/dev/null || unread "$file"
            echo
        done
    done
}

# named_modules: which modules the configuration and the command line say are not to be loaded.
named_modules() {
    {
        modprobe_configuration
        tr ' ' '\n' <"$root/proc/cmdline" 2>/dev/null |
            sed -n 's/^modprobe\.blacklist=/cmdline /p; s/^module_blacklist=/cmdline /p'
    } | awk '
        { line = line $0 }
        /\\$/ { sub(/\\$/, " ", line); next }
        {
            count = split(line, word, " ")
            line = ""
            gsub(/-/, "_", word[2])
            if (word[1] == "cmdline") {
                count = split(word[2], module, ",")
                for (i = 1; i <= count; i++) print module[i]
            } else if (word[1] == "blacklist" && count > 1) {
                print word[2]
            } else if (word[1] == "install" && count > 2 && word[3] ~ /^((\/usr)?\/s?bin\/)?(true|false)$|^:$/) {
                print word[2]
            }
        }' | sort -u
}

# Whether the kernel has a module, loaded or built in.
running() {
    [ -d "$root/sys/module/$1" ] || grep -q "^$1 " "$root/proc/modules" 2>/dev/null ||
        sed 's/.*\///; s/-/_/g' "$root/lib/modules/$release/modules.builtin" 2>/dev/null | grep -q "^$1\\.ko"
}

# A blocked module that runs nevertheless (somebody loaded it by name, or another module needs it) was not blocked.
blocked_modules() {
    named_modules | while read -r module; do
        if running "$module"; then
            note "the module $module is configured not to be loaded, and runs nevertheless"
        else
            printf 'blacklist %s\n' "$module"
        fi
    done
}

# First what belongs to each node, then three masks of nodes and the policy for new blocks. The number below a node
# counts what is named memory*: its blocks, and since Linux 6.3 the folder memory_failure.
numa_nodes() {
    for number in $(numbers "$nodes" node); do
        node=$nodes/node$number
        printf 'node%s: cpus=%s distance=%s %s\n' "$number" "$(value "$node/cpulist")" "$(value "$node/distance")" \
            "$(grep MemTotal "$node/meminfo" 2>/dev/null)"
        set -- "$node"/memory*
        if has_entries "$@"; then
            printf '%s\n' "$#"
        else
            printf '0\n'
        fi
        for access in "$node"/access[0-9]*; do
            for name in $(attribute_names "$access/initiators"); do
                access_number=${access##*/}
                printf '  %s/%s=%s\n' "$access_number" "$name" "$(value "$access/initiators/$name")"
            done
        done
    done
    for file in "$nodes/has_memory" "$nodes/online" "$nodes/possible" "$memory/auto_online_blocks"; do
        printf '%s\n' "$(value "$file")"
    done
}

memory_blocks() {
    for name in auto_online_blocks block_size_bytes; do
        [ ! -e "$memory/$name" ] || printf '%s = %s\n' "$name" "$(value "$memory/$name")"
    done
}

# Where the links of a port lead: to the device that it stands for, to what it is reached through, to what is below it.
links() {
    for link in "$1/uport" "$1/parent_dport" "$1"/dport[0-9]*; do
        if [ -L "$link" ]; then
            leads=$(real_path "$link")
            printf '  %s = %s\n' "${link##*/}" "${leads#"$root"}"
        fi
    done
}

cxl_devices() {
    for path in "$root/sys/bus/cxl/devices"/*; do
        [ -d "$path" ] || continue
        device "$path"
        links "$path"
        # The partitions of a memory device have folders of their own.
        for name in pmem/size ram/size; do
            case ${path##*/} in
                mem[0-9]*) [ ! -e "$path/$name" ] || attribute "$path" "$name" ;;
            esac
        done
    done
}

# The devices, then what they map, then the regions that they are cut from.
dax_devices() {
    for path in "$root/sys/bus/dax/devices"/*; do
        [ ! -d "$path" ] || device "$path"
    done
    for path in "$root/sys/bus/dax/devices"/*/mapping*; do
        if [ -d "$path" ]; then
            device "$path"
        elif [ -e "$path" ]; then
            header "$path"
        fi
    done
    for path in "$root/sys/bus/dax/devices"/*; do
        region=$(real_path "$path")/../dax_region
        [ ! -d "$region" ] || device "$region"
    done
}

hmem_devices() {
    for path in "$root/sys/bus/platform/devices"/hmem*; do
        [ ! -d "$path" ] || device "$path"
    done
}

device_partitions() {
    for file in "$debugfs"/cxl/mem*/dpamem; do
        [ -e "$file" ] || continue
        if cat "$file" >"$work/dpamem" 2>"$work/error"; then
            printf '[/sys/kernel/debug/%s]\n' "${file#"$debugfs"/}"
            cat "$work/dpamem"
        else
            missing dpamem.txt "${file#"$root"} could not be read$(reason)"
        fi
    done
}

# Not -vvv: that asks for media errors too. Older releases know fewer options.
cxl_list() {
    for options in -vvIX -vvI -vv; do
        if ask cxl list "$options"; then
            without_serials <"$work/answer"
            return
        fi
    done
    missing cxl-list.json "cxl list failed$(reason)"
}

daxctl_list() {
    ask daxctl list -RDMu || missing daxctl-list.json "daxctl list failed$(reason)"
    cat "$work/answer"
}

ndctl_list() {
    ask ndctl list -DRNXu || missing ndctl-list.json "ndctl list failed$(reason)"
    without_serials <"$work/answer"
}

lsmem_ranges() {
    ask lsmem -o RANGE,SIZE,STATE,REMOVABLE,BLOCK,ZONES,NODE || ask lsmem || missing lsmem.txt "lsmem failed$(reason)"
    cat "$work/answer"
}

# The functions that speak CXL, with their configuration space, and the bridges and memory controllers around them.
# lspci -v reads no vital product data, and other functions are nobody's business here.
pci_functions() {
    if ! ask lspci -v; then
        missing lspci.txt "lspci failed$(reason)"
        return
    fi
    : >"$work/slots"
    awk -v slots="$work/slots" '
        function finish() {
            if (cxl) {
                print slot >slots
            } else if (around) {
                printf "%s", block
            }
            block = ""
            cxl = 0
        }
        /^[0-9a-f]/ { finish(); slot = $1; around = /[Bb]ridge|Memory controller|Class 0?[56]/ }
        /CXL|Vendor=1e98|Designated Vendor-Specific|Extended Capability ID 0x23|#23/ { cxl = 1 }
        { block = block $0 "\n" }
        END { finish() }' "$work/answer" | without_serial_lines
    if [ ! -s "$work/slots" ]; then
        note 'lspci.txt: no PCI function shows a CXL capability (lspci shows capabilities to root only)'
    fi
    dump=-vvxxxx
    [ -z "$no_serials" ] || dump=-vv
    while read -r slot; do
        ask lspci "$dump" -s "$slot" || missing lspci.txt "lspci -s $slot failed$(reason)"
        without_serial_lines <"$work/answer"
    done <"$work/slots"
}

without_serial_lines() {
    if [ -n "$no_serials" ]; then
        grep -v '[Ss]erial'
    else
        cat
    fi
}

# ---- in order

collect_kernel() {
    collect uname.txt kernel_version
    if [ -r "$root/proc/cmdline" ]; then
        collect cmdline.txt redacted <"$root/proc/cmdline"
    else
        missing cmdline.txt '/proc/cmdline could not be read'
    fi
    collect config.txt kernel_config
    if installed dmesg; then
        collect dmesg.txt kernel_log
    else
        missing dmesg.txt 'the program dmesg is not installed'
    fi
    collect modules.txt loaded_modules
    collect modprobe.txt blocked_modules || absent modprobe.txt 'no module is blocked'
}

collect_firmware() {
    tables=$root/sys/firmware/acpi/tables
    mkdir "$here/acpi"
    for name in CEDT SRAT HMAT SLIT MCFG NFIT; do
        if ! has_entries "$tables/$name"*; then
            absent "acpi/$name" "the firmware has no $name"
        elif [ "$name" = NFIT ] && [ -n "$no_serials" ]; then
            note 'acpi/NFIT was left out: it holds serial numbers'
        else
            # A second table of the same kind has a number behind its name.
            for table in "$tables/$name"*; do
                copy "acpi/${table##*/}" "$table"
            done
        fi
    done
    rmdir "$here/acpi" 2>/dev/null
    collect firmware-memmap.txt firmware_memory_map ||
        absent firmware-memmap.txt 'there is no /sys/firmware/memmap: only x86 has it, with CONFIG_FIRMWARE_MEMMAP'
}

collect_memory() {
    nodes=$root/sys/devices/system/node
    memory=$root/sys/devices/system/memory
    collect iomem.txt io_memory
    if [ -d "$nodes" ]; then
        collect nodes.txt numa_nodes
    else
        absent nodes.txt 'there is no /sys/devices/system/node'
    fi
    collect memory-blocks.txt memory_blocks || absent memory-blocks.txt 'this kernel has no memory hotplug'
    listing lsmem.txt lsmem /sys/devices/system/memory lsmem_ranges
}

collect_cdat() {
    mkdir "$here/cdat"
    for port in "$root/sys/bus/cxl/devices"/endpoint[0-9]* "$root/sys/bus/cxl/devices"/port[0-9]*; do
        [ ! -e "$port/CDAT" ] || copy "cdat/${port##*/}.CDAT" "$port/CDAT"
    done
    rmdir "$here/cdat" 2>/dev/null
}

collect_partitions() {
    mounted=$(awk '$3 == "debugfs" { print $2; exit }' "$root/proc/mounts" 2>/dev/null)
    debugfs=$root$mounted
    if ! has_entries "$root/sys/bus/cxl/devices"/mem[0-9]*; then
        absent dpamem.txt 'there is no CXL memory device'
    elif [ -z "$mounted" ]; then
        missing dpamem.txt 'debugfs is not mounted, so that nothing tells what firmware had committed'
    elif [ ! -x "$debugfs" ]; then
        missing dpamem.txt "$mounted is for root only"
    elif ! collect dpamem.txt device_partitions; then
        has_entries "$debugfs"/cxl/mem*/dpamem || absent dpamem.txt 'this kernel has no dpamem in debugfs'
    fi
}

collect_devices() {
    collect sysfs-cxl.txt cxl_devices || absent sysfs-cxl.txt 'there is no device in /sys/bus/cxl/devices'
    collect sysfs-dax.txt dax_devices || absent sysfs-dax.txt 'there is no device in /sys/bus/dax/devices'
    collect sysfs-platform-hmem.txt hmem_devices ||
        absent sysfs-platform-hmem.txt 'there is no hmem device in /sys/bus/platform/devices'
    collect_cdat
    collect_partitions
    listing cxl-list.json cxl /sys/bus/cxl/devices cxl_list
    listing daxctl-list.json daxctl /sys/bus/dax/devices daxctl_list
    listing ndctl-list.json ndctl /sys/bus/nd/devices ndctl_list
    listing lspci.txt lspci /sys/bus/pci/devices pci_functions
}

# report TITLE FILE: the lines of a record, each under its title.
report() {
    [ ! -s "$work/$2" ] || sed "s/^/$1: /" "$work/$2"
}

write_information() {
    {
        printf 'format = 1\nscript_version = %s\ndate = %s\n' "$version" "$date"
        printf 'user_id = %s\nhost_name = left out\n' "$(id -u)"
        printf 'serial_numbers = %s\n' "${no_serials:-kept}"
        printf 'lockdown = %s\n' "$(cat "$root/sys/kernel/security/lockdown" 2>/dev/null || echo unknown)"
        printf 'debugfs = %s\n' "${mounted:-not mounted}"
        report collected collected
        report missing missing
        report unreadable unread
        report absent absent
        report note note
    } >"$here/capture-info.txt"
}

pack() {
    if ! (cd "$work/pack" && tar -cf - "./$folder_name") >"$work/capture.tar" || ! gzip "$work/capture.tar"; then
        refuse "the capture could not be packed"
    fi
    if [ "$output" = - ]; then
        cat "$work/capture.tar.gz" || refuse 'standard output could not be written'
        return
    fi
    cat "$work/capture.tar.gz" >"$output" || refuse "$output could not be written"
    # Made with sudo, it belongs to whom it was made for.
    case ${SUDO_UID:-}:${SUDO_GID:-} in
        : | *[!0-9:]*) ;;
        *) chown "$SUDO_UID:$SUDO_GID" "$output" 2>/dev/null ;;
    esac
    unfinished=
}

tell() {
    say "$([ "$output" = - ] && echo standard output || echo "$output") has the capture of $(wc -l <"$work/collected" |
        tr -d ' ') files"
    [ -n "$no_serials" ] || say 'it holds serial numbers of devices (--no-serials leaves them out)'
    say 'look through it before you pass it on'
    if [ ! -s "$work/missing" ] && [ ! -s "$work/unread" ]; then
        return 0
    fi
    say 'it is not complete:'
    {
        cat "$work/missing"
        sed 's/: .*//' "$work/unread" | sort | uniq -c |
            awk '{ print $2 ": " $1 " value(s) could not be read, see capture-info.txt" }'
    } | sed 's/^/  /' >&2
    return 1
}

output=
no_serials=
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help)
            usage
            exit 0
            ;;
        -o)
            if [ $# -lt 2 ] || [ -z "$2" ]; then
                refuse '-o needs a file name; see -h'
            fi
            output=$2
            shift
            ;;
        --no-serials) no_serials='left out' ;;
        *) refuse "unknown argument $1; see -h" ;;
    esac
    shift
done

# The real machine's programs may be where only root's PATH leads.
[ -n "$root" ] || PATH=$PATH:/usr/sbin:/sbin
if [ -n "$root" ]; then
    root=$(cd -P "$root" 2>/dev/null && pwd -P) || refuse "MEMWARDEN_ROOT is no folder: $MEMWARDEN_ROOT"
fi
if [ ! -d "$root/proc" ] || [ ! -d "$root/sys" ]; then
    refuse 'there is no /proc and /sys: this has to run on the Linux machine itself'
fi
for program in awk dd grep gzip sed tar; do
    installed "$program" || refuse "the program $program is needed, and not installed"
done

date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
if [ -z "$output" ]; then
    output=memwarden-capture-$(printf '%s' "$date" | tr -d ':-').tar.gz
fi
case $output in
    -) [ ! -t 1 ] || refuse 'a tar.gz is not for a terminal: redirect it, or name a file with -o' ;;
    -*) output=./$output ;;
esac

trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
temporary=${TMPDIR:-/tmp}
if installed mktemp; then
    work=$(mktemp -d "$temporary/memwarden.XXXXXX") || refuse "no temporary folder could be made in $temporary"
else
    # mkdir fails if somebody else was faster.
    mkdir "$temporary/memwarden.$$" || refuse "no temporary folder could be made in $temporary"
    work=$temporary/memwarden.$$
fi
# The folder in the archive names the machine in memwarden's reports: host.tar.gz holds host/.
folder_name=${output##*/}
folder_name=${folder_name%.gz}
folder_name=${folder_name%.tar}
folder_name=${folder_name%.tgz}
case $folder_name in
    '' | - | . | ..) folder_name=memwarden-capture ;;
esac
here=$work/pack/$folder_name
if ! mkdir "$work/pack" || ! mkdir "$here"; then
    refuse "the temporary folder could not be written"
fi
: >"$work/missing"
: >"$work/unread"
: >"$work/collected"
if [ "$output" != - ]; then
    (set -C && : >"$output") 2>/dev/null || refuse "$output exists already, or cannot be made"
    unfinished=$output
fi
patience=
if timeout 5 true 2>/dev/null; then
    patience='timeout 120'
fi
current=uname.txt
release=$(value "$root/proc/sys/kernel/osrelease") || release=$(uname -r)
mounted=

collect_kernel
collect_firmware
collect_memory
collect_devices
write_information
pack
tell
