package org.partnercabinet.http.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.AddOperator;
import org.partnercabinet.application.distribution.ChangeOperator;
import org.partnercabinet.application.distribution.DistributionQueries;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Choices;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.Resource;

/** Operators in a browser, for administrators. */
public final class OperatorPages implements Resource {
    private static final String ROOT = DistributionTabs.ROOT + "/operators";
    private static final String ONE = ROOT + "/{operator_number}";
    private static final String ACCOUNT = "account";

    private final UseCases useCases;
    private final DistributionQueries queries;
    private final Schedules schedules;
    private final Accounts accounts;
    private final Acting acting;
    private final Pages pages;

    /** What is done with operators. */
    public record UseCases(AddOperator add, ChangeOperator change) {}

    public OperatorPages(
            UseCases useCases,
            DistributionQueries queries,
            Schedules schedules,
            Accounts accounts,
            Acting acting,
            Pages pages) {
        this.useCases = useCases;
        this.queries = queries;
        this.schedules = schedules;
        this.accounts = accounts;
        this.acting = acting;
        this.pages = pages;
    }

    /** The form of an operator. @param operator empty for a new one. @param others who could take over */
    public record OperatorScreen(
            Optional<OperatorView> operator, Map<String, String> schedules, Map<String, String> others) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT).page(SourcePages.ADMINS).handle(this::list),
                Endpoint.get(ROOT + "/new")
                        .page(SourcePages.ADMINS)
                        .handle(call -> edit(
                                call,
                                200,
                                Filled.of(Map.of("is_active", "true", "max_load", "10", "status", "available")),
                                Optional.empty())),
                Endpoint.post(ROOT).page(SourcePages.ADMINS).handle(this::add),
                Endpoint.get(ONE).page(SourcePages.ADMINS).handle(this::edit),
                Endpoint.post(ONE).page(SourcePages.ADMINS).handle(this::change));
    }

    private Answer list(Call call) {
        var rows = queries.operators().stream().map(OperatorView::of).toList();
        var names = new HashMap<Long, String>();
        schedules.all().forEach(schedule -> names.put(schedule.id().value(), schedule.name()));
        return pages.show(call, "distribution/operators.jte", Map.of("operators", rows, "schedules", names));
    }

    private Answer add(Call call) {
        return Forms.answer(
                call,
                OperatorInput.PAGE,
                input -> {
                    var added = useCases.add().handle(OperatorInput.setup(input, account(input)));
                    return Deed.done(call, ROOT + "/" + added.id(), "distribution.operator-added");
                },
                (status, form) -> edit(call, status, form, Optional.empty()));
    }

    private Answer change(Call call) {
        var before = operator(call);
        return Forms.answer(
                call,
                OperatorInput.PAGE,
                input -> {
                    var account = account(input);
                    useCases.change()
                            .handle(
                                    before.id(),
                                    now -> OperatorInput.replaced(now, input, account),
                                    OperatorInput.leaving(input),
                                    acting.of(call));
                    return Deed.done(call, ROOT, "admin.saved");
                },
                (status, form) -> edit(call, status, form, Optional.of(before)));
    }

    private Optional<AccountId> account(Input input) {
        return input.optionalText(ACCOUNT)
                .map(typed -> accounts.find(new Email(typed))
                        .map(Account::id)
                        .orElseThrow(() -> Refusal.invalid(ACCOUNT, "operator.account-unknown", "nobody")));
    }

    private Answer edit(Call call) {
        var operator = operator(call);
        var view = OperatorView.of(operator);
        var values = new HashMap<String, String>();
        values.put("name", view.name());
        values.put("is_active", String.valueOf(view.isActive()));
        values.put("max_load", String.valueOf(view.maxLoad()));
        values.put("status", view.status().name().toLowerCase(java.util.Locale.ROOT));
        values.put("note", view.note());
        view.scheduleId().ifPresent(id -> values.put("schedule_id", String.valueOf(id)));
        view.portalUserId().ifPresent(id -> values.put("portal_user_id", String.valueOf(id)));
        view.userId()
                .map(AccountId::new)
                .map(accounts::get)
                .ifPresent(one -> values.put(ACCOUNT, one.email().value()));
        return edit(call, 200, Filled.of(values), Optional.of(operator));
    }

    private Answer edit(Call call, int status, Filled form, Optional<Operator> operator) {
        var messages = Messages.in(call.viewer().language());
        var hours = Choices.orNone(messages.text("distribution.always"));
        schedules.all().forEach(one -> hours.and(String.valueOf(one.id().value()), one.name()));
        var others = Choices.orNone(messages.text("admin.none"));
        queries.operators().stream()
                .filter(one ->
                        operator.filter(self -> self.id().equals(one.id())).isEmpty())
                .forEach(one -> others.and(
                        String.valueOf(one.id().value()), one.profile().name()));
        var shown = new OperatorScreen(operator.map(OperatorView::of), hours.all(), others.all());
        return pages.show(call, status, "distribution/operator.jte", Map.of("form", form, "one", shown));
    }

    private Operator operator(Call call) {
        var id = new OperatorId(call.pathNumber("operator_number"));
        return queries.operators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("operator"));
    }
}
