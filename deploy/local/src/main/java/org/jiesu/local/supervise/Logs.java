package org.jiesu.local.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the logs from filling the disk. A log too long is copied aside and emptied in place: its
 * writer holds it open for appending and goes on at the new end.
 */
public record Logs(Path folder, long longest) {

    /** The log before the last one is dropped. */
    public void trim() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            for (Path log : logs) {
                if (Files.size(log) > longest) {
                    Files.copy(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
                }
            }
        } catch (IOException e) {
            System.err.println("The logs in " + folder + " could not be trimmed: " + e);
        }
    }
}
