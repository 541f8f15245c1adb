package org.partnercabinet.http.messaging;

import static org.partnercabinet.http.input.Field.text;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.messaging.FileQueries;
import org.partnercabinet.application.messaging.Files;
import org.partnercabinet.application.messaging.KeepFile;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.file.FileType;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.Side;
import org.partnercabinet.domain.messaging.Speaker;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Header;
import org.partnercabinet.http.web.RateLimits;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.Streaming;

/** Files of conversations and broadcasts: taken by their content, given to those who may see them, never to be run. */
public final class FilesResource implements Resource {
    /** A file and the parts' headers around it. */
    private static final int LARGEST = StoredFile.LARGEST + 64 * 1024;

    private static final int MOST_AN_HOUR = 200;

    private static final Field NAME =
            text("file_name").about("when the body is the file itself").example("price.pdf");

    private final KeepFile keep;
    private final Files files;
    private final FileQueries queries;
    private final RateLimits limits;

    public FilesResource(KeepFile keep, Files files, FileQueries queries, RateLimits limits) {
        this.keep = keep;
        this.files = files;
        this.queries = queries;
        this.limits = limits;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                upload("/api/conversations/{id}/files", Talking.BOTH, "chat:write")
                        .summary("Hand over a file for a conversation")
                        .problems("conversation.not-found")
                        .handle(this::conversationFile),
                upload("/api/files", Talking.TEAM, "broadcasts:write")
                        .summary("Hand over a file for a broadcast")
                        .handle(call -> keep(call, Optional.empty())),
                Endpoint.get("/api/files/{id}")
                        .tag("files")
                        .summary("A file, to be saved")
                        .description("For the two sides of its conversation, or those who received its broadcast; a"
                                + " draft for who handed it over.")
                        .access(Talking.BOTH)
                        .scope("chat:read")
                        .answersOther(200, "application/octet-stream")
                        .problems("file.not-found")
                        .handleStreamed(this::download));
    }

    private static EndpointDraft upload(String path, Access access, String scope) {
        return Endpoint.post(path)
                .tag("files")
                .description(
                        "PNG, JPEG, WebP, GIF, PDF, XLSX, DOCX or plain text in UTF-8, up to 10 MB, by itself or in"
                                + " `multipart/form-data`. What it is is told by its content. A draft until it is sent; drafts"
                                + " are forgotten after a day. All files of a conversation together may have 500 MB.")
                .access(access)
                .scope(scope)
                .query(NAME)
                .body(Body.file(LARGEST))
                .idempotent()
                .answers(201, FileView.class)
                .problems("file.type-unsupported", "file.too-large", "file.no-room", "request.too-many");
    }

    private Answer conversationFile(Call call) {
        var partner = new PartnerId(call.pathId("id"));
        Talking.in(call.visitor(), partner);
        return keep(call, Optional.of(partner));
    }

    private Answer keep(Call call, Optional<PartnerId> conversation) {
        var by = new AccountId(call.visitor().account());
        limits.take("files", by.value().toString(), MOST_AN_HOUR, Duration.ofHours(1));
        var upload = call.file();
        var name = upload.name().isEmpty() ? call.query().textOrEmpty(NAME.name()) : upload.name();
        var file = FileView.of(keep.handle(conversation, by, name, upload.bytes()));
        return Answer.created(file.address(), file);
    }

    private Streaming download(Call call) {
        var visitor = call.visitor();
        var side = Talking.isOfTeam(visitor) ? Side.TEAM : Side.PARTNER;
        var reader = new Speaker(new AccountId(visitor.account()), side);
        var file = queries.readable(new FileId(call.pathId("id")), reader, Talking.own(visitor))
                .orElseThrow(() -> Refusal.notFound("file"));
        var headers = List.of(
                new Header("Content-Disposition", disposition(file)),
                new Header("Content-Length", String.valueOf(file.size())),
                new Header("Content-Security-Policy", "default-src 'none'; sandbox"),
                new Header("Cross-Origin-Resource-Policy", "same-origin"));
        var type = file.type().mediaType() + (file.type() == FileType.TEXT ? "; charset=utf-8" : "");
        return new Streaming(type, headers, out -> write(file, out));
    }

    private void write(StoredFile file, OutputStream out) throws java.io.IOException {
        int number = 0;
        for (var piece = files.piece(file.id(), number); piece.isPresent(); ) {
            out.write(piece.get());
            number++;
            piece = files.piece(file.id(), number);
        }
    }

    /** The name twice (RFC 6266): as far as it is ASCII, and in full. */
    private static String disposition(StoredFile file) {
        var name = file.name().value();
        var ascii = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
