package org.partnercabinet.http.page;

import java.util.List;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** Serves {@link Assets}: for good when the address carries the content's tag, else to be asked again each time. */
public final class AssetsResource implements Resource {
    private final Assets assets;

    public AssetsResource(Assets assets) {
        this.assets = assets;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/assets/<file>")
                .access(Access.open())
                .query(Field.text("v"))
                .handle(this::file));
    }

    private Answer file(Call call) {
        var asset = assets.find(call.pathText("file")).orElseThrow(WebProblem.REQUEST_NOT_FOUND::thrown);
        var etag = "\"" + asset.tag() + "\"";
        boolean known = call.header("If-None-Match").filter(etag::equals).isPresent();
        boolean forGood = call.query().textOrEmpty("v").equals(asset.tag());
        var answer = known ? Answer.bytes(304, "", new byte[0]) : Answer.bytes(200, asset.contentType(), asset.bytes());
        return answer.with("ETag", etag)
                .with("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
