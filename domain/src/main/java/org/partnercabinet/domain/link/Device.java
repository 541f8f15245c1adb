package org.partnercabinet.domain.link;

import java.util.List;
import java.util.Locale;

/**
 * What a person came with, by families and without versions, as far as the browser's name for itself says so. Guesses
 * nothing: what is not listed is {@link #OTHER}. An iPad that calls itself a Macintosh is one.
 *
 * @param form {@code desktop}, {@code mobile}, {@code tablet}, {@code tv}, {@code other}
 * @param browser such as {@code chrome}, {@code yandex}
 * @param system such as {@code windows}, {@code android}
 */
public record Device(String form, String browser, String system) {
    public static final String OTHER = "other";

    /** Those that pretend to be others come first. */
    private static final List<Family> BROWSERS = List.of(
            new Family("yandex", "yabrowser", "yasearchbrowser", "yaapp"),
            new Family("edge", "edg/", "edga/", "edgios/", "edge/"),
            new Family("opera", "opr/", "opt/", "opera", "opios/"),
            new Family("samsung", "samsungbrowser"),
            new Family("huawei", "huaweibrowser"),
            new Family("miui", "miuibrowser"),
            new Family("uc", "ucbrowser", "ubrowser"),
            new Family("vivaldi", "vivaldi"),
            new Family("firefox", "firefox/", "fxios/", "focus/"),
            new Family("ie", "msie ", "trident/"),
            new Family("chrome", "chrome/", "crios/", "chromium/"),
            new Family("safari", "safari/", "applewebkit/"));

    private static final List<Family> SYSTEMS = List.of(
            new Family("ios", "iphone", "ipad", "ipod"),
            new Family("harmony", "openharmony", "harmonyos"),
            new Family("windows", "windows"),
            new Family("android", "android"),
            new Family("chromeos", "cros "),
            new Family("macos", "macintosh", "mac os x"),
            new Family("linux", "linux", "x11"));

    private static final Family TVS =
            new Family("tv", "smart-tv", "smarttv", "googletv", "appletv", "hbbtv", "web0s", "android tv", "crkey");
    private static final Family TABLETS = new Family("tablet", "ipad", "tablet", "kindle", "silk/");

    private record Family(String name, List<String> signs) {
        Family(String name, String... signs) {
            this(name, List.of(signs));
        }

        boolean has(String agent) {
            for (String sign : signs) {
                if (agent.contains(sign)) return true;
            }
            return false;
        }
    }

    /** @param agent the header {@code User-Agent}, in any case, may be empty or cut short */
    public static Device of(String agent) {
        String said = agent.toLowerCase(Locale.ROOT);
        String system = first(SYSTEMS, said);
        return new Device(form(said, system), first(BROWSERS, said), system);
    }

    private static String first(List<Family> families, String agent) {
        for (Family family : families) {
            if (family.has(agent)) return family.name;
        }
        return OTHER;
    }

    /** An Android that does not say that it is mobile is a tablet: so its makers agreed. */
    private static String form(String agent, String system) {
        if (TVS.has(agent)) return TVS.name;
        if (TABLETS.has(agent)) return TABLETS.name;
        if (agent.contains("mobile") || agent.contains("iphone") || agent.contains("ipod")) return "mobile";
        return switch (system) {
            case "android" -> TABLETS.name;
            case "ios", "harmony" -> "mobile";
            case OTHER -> OTHER;
            default -> "desktop";
        };
    }
}
