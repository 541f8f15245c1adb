package org.partnercabinet.http.transfer;

import static org.partnercabinet.http.input.Field.bool;
import static org.partnercabinet.http.input.Field.object;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.CancelImport;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.application.transfer.StartImport;
import org.partnercabinet.application.transfer.UploadImport;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.LeadColumn;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.partner.Whose;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Page;
import org.partnercabinet.http.web.Resource;

/** Files of leads: handed over, tried out, brought in, watched and stopped. */
public final class ImportsResource implements Resource {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Field FILE_NAME =
            text("file_name").about("when the body is the file itself").example("leads.csv");
    private static final Body START = Body.of(
            bool("dry_run").about("true: everything is tried and nothing stays"),
            object(
                            "mapping",
                            Arrays.stream(LeadColumn.values())
                                    .map(column -> text(column.word()).example(column.word()))
                                    .toArray(Field[]::new))
                    .about(
                            "header, or number from 1, of the column that holds each; all of them, or none for the guess"));

    private final Commands commands;
    private final ImportQueries imports;
    private final Whose whose;

    /** What can be done with imports. */
    public record Commands(UploadImport upload, StartImport start, CancelImport cancel) {}

    public ImportsResource(Commands commands, ImportQueries imports, Whose whose) {
        this.commands = commands;
        this.imports = imports;
        this.whose = whose;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                shared(Endpoint.get("/api/imports"), "imports:read")
                        .summary("Files of leads, newest first")
                        .query(Whose.FIELD)
                        .paged()
                        .sortedBy("created_at")
                        .answersPage(ImportView.class)
                        .problems("partner.not-found")
                        .handle(this::list),
                shared(Endpoint.post("/api/imports"), "imports:write")
                        .summary("Hands over a file of leads")
                        .description(
                                "CSV with commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or Windows-1251,"
                                        + " up to 10 MB. It waits as a draft until it is started.")
                        .query(Whose.FIELD, FILE_NAME)
                        .body(Body.file(LARGEST))
                        .idempotent()
                        .answers(201, ImportView.class)
                        .problems("partner.not-found", "import.empty", "import.unreadable", "import.too-many-rows")
                        .handle(this::upload),
                shared(Endpoint.get("/api/imports/{id}"), "imports:read")
                        .summary("One file and how far it came")
                        .answers(200, ImportView.class)
                        .problems("import.not-found")
                        .handle(this::show),
                shared(Endpoint.get("/api/imports/{id}/errors"), "imports:read")
                        .summary("Rows that were refused, or those of another outcome")
                        .query(oneOf("outcome", Import.Outcome.class))
                        .paged()
                        .sortedBy("line")
                        .answersPage(ImportRowView.class)
                        .problems("import.not-found")
                        .handle(this::errors),
                shared(Endpoint.post("/api/imports/{id}/start"), "imports:write")
                        .summary("Tries the file out, or brings it in")
                        .body(START)
                        .idempotent()
                        .answers(200, ImportView.class)
                        .problems("import.not-found", "import.already-started")
                        .problems("import.mapping-incomplete", "import.column-unknown")
                        .handle(this::start),
                shared(Endpoint.post("/api/imports/{id}/cancellation"), "imports:write")
                        .summary("Goes no further; what was brought in stays")
                        .idempotent()
                        .answers(200, ImportView.class)
                        .problems("import.not-found")
                        .handle(this::cancel));
    }

    private static EndpointDraft shared(EndpointDraft draft, String scope) {
        return draft.tag("imports")
                .access(Access.roles(Role.PARTNER, Role.ADMIN))
                .scope(scope);
    }

    private Answer list(Call call) {
        var page = imports.list(whose.listed(call), call.pageRequest());
        return Answer.ok(Page.of(page.items().stream().map(ImportView::of).toList(), call.paging(), page.total()));
    }

    private Answer upload(Call call) {
        var partner = whose.inQuery(call);
        var file = call.file();
        var name = file.name().isEmpty() ? call.query().textOrEmpty(FILE_NAME.name()) : file.name();
        var by = new AccountId(call.visitor().account());
        var id = commands.upload().handle(partner, new CsvSheet(name, file.bytes()), by);
        return Answer.created("/api/imports/" + id.value(), view(Scope.of(partner), id));
    }

    private Answer show(Call call) {
        return Answer.ok(view(whose.visible(call.visitor()), id(call)));
    }

    private Answer errors(Call call) {
        var scope = whose.visible(call.visitor());
        view(scope, id(call));
        var outcome =
                call.query().optionalOneOf("outcome", Import.Outcome.class).orElse(Import.Outcome.REFUSED);
        var messages = Messages.in(call.language());
        var page = imports.rows(scope, id(call), outcome, call.pageRequest());
        var rows = page.items().stream()
                .map(row -> ImportRowView.of(row, messages))
                .toList();
        return Answer.ok(Page.of(rows, call.paging(), page.total()));
    }

    private Answer start(Call call) {
        var scope = whose.visible(call.visitor());
        var columns = call.input()
                .optionalObject("mapping")
                .map(ImportsResource::columns)
                .orElse(Map.of());
        var by = new AccountId(call.visitor().account());
        commands.start().handle(scope, id(call), by, call.input().bool("dry_run", false), columns);
        return Answer.ok(view(scope, id(call)));
    }

    private static Map<LeadColumn, String> columns(Input mapping) {
        var columns = new EnumMap<LeadColumn, String>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            Optional<String> header = mapping.optionalText(column.word());
            header.ifPresent(given -> columns.put(column, given));
        }
        return columns;
    }

    private Answer cancel(Call call) {
        var scope = whose.visible(call.visitor());
        commands.cancel().handle(scope, id(call));
        return Answer.ok(view(scope, id(call)));
    }

    private ImportView view(Scope scope, ImportId id) {
        return imports.one(scope, id).map(ImportView::of).orElseThrow(() -> Refusal.notFound("import"));
    }

    private static ImportId id(Call call) {
        return new ImportId(call.pathId("id"));
    }
}
