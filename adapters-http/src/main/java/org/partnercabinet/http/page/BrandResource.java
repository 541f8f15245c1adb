package org.partnercabinet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.partnercabinet.domain.Color;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/**
 * A company's colour as a stylesheet. The colour is in the address, so browsers may keep it for good. What cannot be read
 * in it is darker on light pages and lighter on dark ones.
 */
public final class BrandResource implements Resource {
    /** Links also stand on grounds that are a little tinted. */
    private static final double LINK_CONTRAST = 6.5;

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/brand/{color}").access(Access.open()).handle(this::stylesheet));
    }

    /** Where a browser finds it. */
    public static String address(Color color) {
        return "/brand/" + color.value().substring(1) + ".css";
    }

    private Answer stylesheet(Call call) {
        var file = call.pathText("color");
        if (!file.matches("[0-9a-f]{6}\\.css")) {
            throw WebProblem.REQUEST_NOT_FOUND.thrown();
        }
        var css = css(new Color("#" + file.substring(0, 6)));
        return Answer.bytes(200, "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** Of one strength with the product's own, see {@code app.css}. */
    static String css(Color color) {
        return theme(":root,[data-bs-theme=light]", color, Color.WHITE)
                + theme("[data-bs-theme=dark]", color, Color.INK);
    }

    private static String theme(String selector, Color color, Color ground) {
        var primary = color.readableOn(ground);
        var on = primary.readableOnIt();
        var pressed = primary.mixedWith(on.equals(Color.WHITE) ? Color.BLACK : Color.WHITE, 20);
        var link = color.readableOn(ground, LINK_CONTRAST);
        return selector + "{--tblr-primary:" + primary.value() + ";--tblr-primary-rgb:" + parts(primary)
                + ";--tblr-primary-fg:" + on.value() + ";--pressed:" + pressed.value() + ";--link:" + link.value()
                + ";--tblr-link-color:" + link.value() + ";--tblr-link-color-rgb:" + parts(link) + "}\n";
    }

    private static String parts(Color color) {
        return color.red() + "," + color.green() + "," + color.blue();
    }
}
