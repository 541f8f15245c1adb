package org.partnercabinet.http.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.ImportQueries;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.transfer.Import.Outcome;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.LeadColumn;
import org.partnercabinet.http.crm.Bitrix24Tabs;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pager;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.partner.PartnerByWord;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Files of leads in a browser: handed over, tried out, brought in, watched. */
public final class ImportPages implements Resource {
    private static final Access ADMINS = Access.roles(Role.ADMIN);
    private static final String ROOT = Bitrix24Tabs.ROOT + "/imports";
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Body UPLOAD = Body.of(Field.text("partner").required());
    private static final Body START = Body.of(start());

    private final ImportsResource.Commands commands;
    private final ImportQueries imports;
    private final PartnerByWord partners;
    private final Pages pages;

    public ImportPages(ImportsResource.Commands commands, ImportQueries imports, PartnerByWord partners, Pages pages) {
        this.commands = commands;
        this.imports = imports;
        this.partners = partners;
        this.pages = pages;
    }

    private static Field[] start() {
        var fields =
                new ArrayList<Field>(List.of(Field.oneOf("deed", "try", "bring").required()));
        Arrays.stream(LeadColumn.values())
                .map(column -> Field.text(column.word()))
                .forEach(fields::add);
        return fields.toArray(Field[]::new);
    }

    /** One file with the rows of one outcome. */
    public record ImportScreen(ImportView file, List<ImportRowView> rows, String outcome) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(ADMINS).paged().handle(call -> list(call, 200, Filled.empty())),
                Endpoint.post(ROOT)
                        .page(ADMINS)
                        .paged()
                        .body(Body.file(LARGEST))
                        .handle(this::upload),
                Endpoint.get(ROOT + "/{id}")
                        .page(ADMINS)
                        .query(Field.oneOf("outcome", Outcome.class))
                        .paged()
                        .handle(call -> show(call, 200, Filled.empty())),
                Endpoint.post(ROOT + "/{id}/start")
                        .page(ADMINS)
                        .query(Field.oneOf("outcome", Outcome.class))
                        .paged()
                        .handle(this::start),
                Endpoint.post(ROOT + "/{id}/cancel")
                        .page(ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                path(call),
                                "import.cancelled-done",
                                () -> commands.cancel().handle(Scope.everybody(), id(call)))));
    }

    private Answer list(Call call, int status, Filled form) {
        var page = imports.list(Scope.everybody(), Pager.request(call));
        return pages.show(
                call,
                status,
                "transfer/imports.jte",
                Map.of(
                        "form", form,
                        "imports", page.map(ImportView::of).items(),
                        "pager", Pager.of(call, page.total())));
    }

    private Answer upload(Call call) {
        return Forms.answer(
                call,
                UPLOAD,
                input -> {
                    var partner = partners.find("partner", input.text("partner"));
                    var file = call.file();
                    var by = new AccountId(call.visitor().account());
                    var id = commands.upload().handle(partner, new CsvSheet(file.name(), file.bytes()), by);
                    return Pages.goTo(call, ROOT + "/" + id.value());
                },
                (status, form) -> list(call, status, form));
    }

    private Answer start(Call call) {
        return Forms.answer(
                call,
                START,
                input -> {
                    boolean dry = input.text("deed").equals("try");
                    var by = new AccountId(call.visitor().account());
                    commands.start().handle(Scope.everybody(), id(call), by, dry, columns(input));
                    return Deed.done(call, path(call), dry ? "import.trying" : "import.bringing");
                },
                (status, form) -> show(call, status, form));
    }

    private static Map<LeadColumn, String> columns(Input input) {
        var columns = new EnumMap<LeadColumn, String>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            input.optionalText(column.word()).ifPresent(header -> columns.put(column, header));
        }
        return columns;
    }

    private Answer show(Call call, int status, Filled form) {
        var file = imports.one(Scope.everybody(), id(call))
                .map(ImportView::of)
                .orElseThrow(() -> Refusal.notFound("import"));
        var outcome = call.query().optionalOneOf("outcome", Outcome.class).orElse(Outcome.REFUSED);
        var messages = Messages.in(call.viewer().language());
        var page = imports.rows(Scope.everybody(), id(call), outcome, Pager.request(call));
        var rows = page.map(row -> ImportRowView.of(row, messages)).items();
        var shown = new ImportScreen(file, rows, outcome.name().toLowerCase(java.util.Locale.ROOT));
        var filled = form.isWrong() ? form : Filled.of(file.mapping());
        return pages.show(
                call,
                status,
                "transfer/import.jte",
                Map.of("one", shown, "form", filled, "pager", Pager.of(call, page.total())));
    }

    private static String path(Call call) {
        return ROOT + "/" + call.pathId("id");
    }

    private static ImportId id(Call call) {
        return new ImportId(call.pathId("id"));
    }
}
