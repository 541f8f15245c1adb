package org.partnercabinet.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files browsers load: our own, and named ones and folders of a few WebJars, from the class path. Only names made of plain parts and
 * only these kinds of files; nothing begins with a dot, so no name leads out of its folder.
 */
public final class Assets {
    private static final String OWN = "/org/partnercabinet/http/assets/";
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "woff", "font/woff");

    private final Map<String, String> folders;
    private final Map<String, String> files;
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    private Assets(Map<String, String> folders, Map<String, String> files) {
        this.files = files;
        this.folders = folders;
    }

    public static Assets standard() {
        var npm = "org.webjars.npm";
        return new Assets(
                Map.of(
                        "swagger-ui/", webJar("org.webjars", "swagger-ui") + "/",
                        "redoc/", webJar(npm, "redoc") + "/bundles/"),
                Map.of(
                        "tabler.css", webJar(npm, "tabler__core") + "/dist/css/tabler.min.css",
                        "htmx.js", webJar(npm, "htmx.org") + "/dist/htmx.min.js",
                        "chart.js", webJar(npm, "chart.js") + "/dist/chart.umd.min.js",
                        "sortable.js", webJar(npm, "sortablejs") + "/Sortable.min.js"));
    }

    private static String webJar(String group, String name) {
        var properties = new Properties();
        var path = "/META-INF/maven/" + group + "/" + name + "/pom.properties";
        try (var stream = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version");
    }

    /** @param path what follows {@code /assets/} */
    public Optional<Asset> find(String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        var known = Optional.ofNullable(loaded.get(path));
        return known.isPresent() ? known : load(path, type);
    }

    /** An address that browsers may keep for good, because it changes with the content. */
    public String url(String path) {
        var asset = find(path).orElseThrow(() -> new IllegalArgumentException("no asset " + path));
        return "/assets/" + path + "?v=" + asset.tag();
    }

    private Optional<Asset> load(String path, String type) {
        try (var stream = Assets.class.getResourceAsStream(resource(path))) {
            if (stream == null) {
                return Optional.empty();
            }
            var bytes = stream.readAllBytes();
            var asset = new Asset(type, tag(bytes), bytes);
            loaded.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resource(String path) {
        for (var folder : folders.entrySet()) {
            if (path.startsWith(folder.getKey())) {
                return folder.getValue() + path.substring(folder.getKey().length());
            }
        }
        return files.getOrDefault(path, OWN + path);
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
