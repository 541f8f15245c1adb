package org.partnercabinet.bootstrap.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * With the embedded database a secret key and an administrator's password that were not given are made up at the first
 * start and kept beside the database, readable by the owner only. On PostgreSQL they must be given.
 */
public final class GeneratedSecrets {
    private static final List<String> NAMES = List.of("SECRET_KEY", "ADMIN_PASSWORD");

    private GeneratedSecrets() {}

    /** @param printed the password, once, at the start that made it up */
    public record Completed(Map<String, String> environment, Optional<String> printed) {}

    public static Completed complete(Map<String, String> environment) {
        Optional<Path> file = fileBeside(environment.getOrDefault("DATABASE_URL", ""));
        List<String> missing = NAMES.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (file.isEmpty() || missing.isEmpty()) return new Completed(environment, Optional.empty());
        var complete = new HashMap<>(environment);
        boolean fresh = !Files.exists(file.get());
        Map<String, String> kept = fresh ? make(file.get()) : read(file.get());
        missing.forEach(name -> complete.put(name, kept.getOrDefault(name, "")));
        boolean tell = fresh && missing.contains("ADMIN_PASSWORD");
        return new Completed(
                Map.copyOf(complete), tell ? Optional.ofNullable(kept.get("ADMIN_PASSWORD")) : Optional.empty());
    }

    private static Optional<Path> fileBeside(String url) {
        String database = url.isBlank() ? "jdbc:h2:file:./data/partner-cabinet" : url.strip();
        if (!database.startsWith("jdbc:h2:file:")) return Optional.empty();
        String path = database.substring("jdbc:h2:file:".length()).split(";")[0];
        return Optional.of(Path.of(path.replaceFirst("^~", System.getProperty("user.home")) + ".secrets"));
    }

    private static Map<String, String> make(Path file) {
        Map<String, String> secrets = Map.of("SECRET_KEY", random(48), "ADMIN_PASSWORD", random(12));
        var lines = new ArrayList<String>();
        NAMES.forEach(name -> lines.add(name + "=" + secrets.get(name)));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            return secrets;
        } catch (FileAlreadyExistsException anotherProcess) {
            return read(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException("cannot keep the generated secrets in " + file, trouble);
        }
    }

    private static Map<String, String> read(Path file) {
        var secrets = new HashMap<String, String>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int equals = line.indexOf('=');
                if (equals > 0) secrets.put(line.substring(0, equals), line.substring(equals + 1));
            }
            return secrets;
        } catch (IOException trouble) {
            throw new UncheckedIOException("cannot read the generated secrets in " + file, trouble);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
