package org.jiesu.local.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jiesu.local.process.Ports;

/** What the machine must offer: memory, disk, a JDK, free ports. */
public final class Machine {
    private static final long MEBI = 1024L * 1024;
    private static final long MEMORY = 2_560;
    private static final long DISK = 2_048;
    private static final int JDK = 21;

    private Machine() {}

    /** The whole system takes up to 2.5 GiB. */
    public static Finding memory() {
        return memory(availableMebibytes());
    }

    static Finding memory(long available) {
        String what = "memory: " + gibi(available) + " GiB free";
        return available >= MEMORY
                ? Finding.ok(what)
                : Finding.fault(
                        what + ", but the system needs " + gibi(MEMORY),
                        "close other programs, or give the machine or container more memory");
    }

    /** The logs of database and broker grow with the work done. */
    public static Finding disk(Path folder) {
        try {
            return disk(Files.getFileStore(folder).getUsableSpace() / MEBI, folder);
        } catch (IOException e) {
            return Finding.warning("disk: cannot be asked about " + folder + " (" + e + ")", "");
        }
    }

    static Finding disk(long free, Path folder) {
        String what = "disk: " + gibi(free) + " GiB free at " + folder;
        return free >= DISK
                ? Finding.ok(what)
                : Finding.fault(
                        what + ", but " + gibi(DISK) + " are needed",
                        "free some space, or set JIESU_HOME to a folder on another disk");
    }

    /** The JVM that runs this, and so all the others. */
    public static Finding jdk() {
        int feature = Runtime.version().feature();
        String what = "JDK " + Runtime.version() + " at " + System.getProperty("java.home");
        return feature >= JDK
                ? Finding.ok(what)
                : Finding.fault(what, "install a JDK of version 21 or newer");
    }

    /** {@code ours} says whether a port is held by a part of this very system. */
    public static Finding port(int port, String part, String variable, IntPredicate ours) {
        String what = "port " + port + " for the " + part;
        if (Ports.isFree(port)) {
            return Finding.ok(what + " is free");
        }
        if (ours.test(port)) {
            return Finding.ok(what + " is held by it");
        }
        return Finding.fault(
                what + " is in use by another program",
                "stop that program, or choose another port, for example "
                        + variable
                        + "="
                        + (port + 1)
                        + " ./jiesu up");
    }

    /** What programs may still take without swapping; in a container, what its limit leaves. */
    static long availableMebibytes() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/meminfo"));
            long kibi =
                    lines.stream()
                            .filter(line -> line.startsWith("MemAvailable:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(Long.MAX_VALUE);
            return Math.min(kibi / 1024, leftInContainer());
        } catch (IOException notLinux) {
            var system = ManagementFactory.getOperatingSystemMXBean();
            return system instanceof com.sun.management.OperatingSystemMXBean known
                    ? known.getFreeMemorySize() / MEBI
                    : Long.MAX_VALUE;
        }
    }

    private static long leftInContainer() {
        try {
            Path group = Path.of("/sys/fs/cgroup");
            String limit = Files.readString(group.resolve("memory.max")).strip();
            String used = Files.readString(group.resolve("memory.current")).strip();
            return limit.equals("max")
                    ? Long.MAX_VALUE
                    : (Long.parseLong(limit) - Long.parseLong(used)) / MEBI;
        } catch (IOException noLimit) {
            return Long.MAX_VALUE;
        }
    }

    private static String gibi(long mebibytes) {
        return String.format(Locale.ROOT, "%.1f", mebibytes / 1024.0);
    }
}
