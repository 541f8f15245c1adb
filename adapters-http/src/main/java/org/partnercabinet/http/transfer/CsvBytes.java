package org.partnercabinet.http.transfer;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.partnercabinet.domain.Refusal;

/**
 * What a file's bytes say: which charset (a byte order mark, else UTF-8 if it can be that, else Windows-1251, in which
 * Russian spreadsheets are saved), and what separates its cells.
 *
 * @param skip bytes of the mark, and of Excel's {@code sep=} line
 */
record CsvBytes(byte[] bytes, Charset charset, char separator, int skip, int linesSkipped) {
    private static final Charset RUSSIAN = Charset.forName("windows-1251");
    private static final int SAMPLE = 16 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** @throws Refusal INVALID {@code import.unreadable} for what is no text */
    static CsvBytes of(byte[] bytes) {
        int mark = mark(bytes);
        Charset charset = charset(bytes, mark);
        String sample = new String(bytes, mark, Math.min(bytes.length - mark, SAMPLE), charset);
        if (sample.indexOf('\0') >= 0) throw CsvSheet.unreadable(1);
        if (sample.matches("(?is)sep=[,;\t]\r?\n.*")) {
            int line = sample.substring(0, sample.indexOf('\n') + 1).getBytes(charset).length;
            return new CsvBytes(bytes, charset, sample.charAt(4), mark + line, 1);
        }
        return new CsvBytes(bytes, charset, separator(sample), mark, 0);
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }

    private static int mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return 3;
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static Charset charset(byte[] bytes, int mark) {
        if (starts(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return mark == 3 || isUtf8(bytes) ? StandardCharsets.UTF_8 : RUSSIAN;
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(SAMPLE);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) return false;
            if (result.isUnderflow()) return true;
            out.clear();
        }
    }

    /** Whatever comes most often in the first line, outside quotes. */
    private static char separator(String sample) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (char c : sample.toCharArray()) {
            if (c == '"') quoted = !quoted;
            boolean lineEnds = !quoted && (c == '\n' || c == '\r');
            if (lineEnds && counts[0] + counts[1] + counts[2] > 0) break;
            for (int i = 0; i < counts.length && !quoted; i++) {
                if (c == SEPARATORS[i]) counts[i]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[most]) most = i;
        }
        return SEPARATORS[most];
    }
}
