package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of a link's address, read as a phone reads them. */
class QrCodePagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    /** Pixels a module when a drawing is read. */
    private static final int SCALE = 4;

    private static RunningApp app;
    private static String cookie;
    private static String url;
    private static String path;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp(RunningApp.inMemory());
        var anna = new Somebody(app, app.admin(), "Anna", "8841");
        var link = anna.api.post("/api/links", Map.of("title", "Shop", "target_url", "https://example.com/a?b=c"));
        url = link.at("/url");
        path = "/partner/links/" + link.at("/id") + "/qr/";
        var entered = HTTP.send(
                HttpRequest.newBuilder(URI.create(app.url() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "email=" + anna.email + "&password=" + Somebody.PASSWORD.replace(" ", "+")))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({"png,512", "png?size=512,512", "png?size=1024,1024"})
    void a_picture_of_each_size_leads_to_the_link(String asked, int size) throws Exception {
        var answer = get(asked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
        assertThat(read(image.getRGB(0, 0, size, size, null, 0, size), size)).isEqualTo(url);
    }

    @Test
    void the_drawing_leads_to_the_link_too() throws Exception {
        var answer = get("svg");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        var svg = new String(answer.body(), StandardCharsets.UTF_8);
        var side = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(side.find()).isTrue();
        int size = Integer.parseInt(side.group(1)) * SCALE;
        var pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        MODULE.matcher(svg).results().forEach(module -> {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
        });
        assertThat(read(pixels, size)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"png?size=513,422", "png?size=-1,422", "svg?size=huge,422", "gif,404", "PNG,404"})
    void nothing_else_is_drawn(String asked, int status) throws Exception {
        assertThat(get(asked).statusCode()).isEqualTo(status);
    }

    private static String read(int[] pixels, int size) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    private static HttpResponse<byte[]> get(String asked) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(app.url() + path + asked))
                .header("Cookie", cookie)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
