package org.partnercabinet.domain.file;

import java.util.Locale;

/**
 * What a file is called when it is handed out: the last part of what the sender called it, of letters that are safe in
 * any file system, ending as files of its type do.
 */
public record FileName(String value) {
    private static final int LONGEST = 120;

    /** @param typed with a path or not, may be empty */
    public static FileName of(String typed, FileType type) {
        String last = typed.replaceFirst("(?s)^.*[/\\\\]", "");
        StringBuilder safe = new StringBuilder();
        last.codePoints()
                .filter(c -> !isInvisible(c))
                .forEach(c -> safe.appendCodePoint("<>:\"|?*'`$;%&".indexOf(c) >= 0 ? '_' : c));
        String name = safe.toString().strip().replaceFirst("^\\.+", "").replaceFirst("[. ]+$", "");
        if (name.isEmpty()) name = "file";
        String ending = ending(name);
        if (!type.extensions().contains(ending)) {
            ending = type.extensions().get(0);
        } else {
            name = name.substring(0, name.length() - ending.length() - 1);
        }
        return new FileName(cut(name.isEmpty() ? "file" : name) + "." + ending);
    }

    /** Empty if there is none. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    /** Also what turns the direction of writing, which hides how a name ends. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
