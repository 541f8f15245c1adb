package org.partnercabinet.bootstrap.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class KillOnH2Test extends KillTest {
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    @TempDir
    Path folder;

    @Override
    String name() {
        return "H2";
    }

    @Override
    Map<String, String> database() {
        return Map.of("DATABASE_URL", url("cabinet"));
    }

    /** Of copies: the product itself must find its way in the file that was torn from its hands. One stays to be looked at. */
    @Override
    Audit audit() throws Exception {
        Path torn = folder.resolve("cabinet.mv.db");
        Files.copy(torn, folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(torn, Path.of("target", "crash", "H2.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return new Audit(url("copy") + SETTINGS, "", "");
    }

    @Override
    Audit hand() throws Exception {
        return new Audit(url("cabinet") + SETTINGS, "", "");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
