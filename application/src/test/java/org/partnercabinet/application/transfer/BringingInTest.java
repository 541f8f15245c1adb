package org.partnercabinet.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.partnercabinet.application.Refusals.refuses;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.application.memory.SimplePhoneNumbers;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.transfer.ImportQueries.RowDone;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.Import.Outcome;
import org.partnercabinet.domain.transfer.ImportId;
import org.partnercabinet.domain.transfer.LeadColumn;

class BringingInTest {
    private static final PageRequest PAGE = new PageRequest(1, 100, PageRequest.Order.OLDEST_FIRST);
    private static final List<String> HEADERS = List.of("Имя", "Телефон", "E-mail", "utm_source");

    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    private record Sheet(List<List<String>> all) implements LeadSheet {
        @Override
        public Import.Sheet about() {
            return new Import.Sheet("leads.csv", "UTF-8", ",", all.get(0), 0);
        }

        @Override
        public List<String> first() {
            return all.get(0);
        }

        @Override
        public Iterator<Imports.Line> rows() {
            var lines = new ArrayList<Imports.Line>();
            for (int i = 1; i < all.size(); i++) lines.add(new Imports.Line(i + 1, all.get(i)));
            return lines.iterator();
        }
    }

    @SafeVarargs
    private ImportId upload(List<String>... rows) {
        var all = new ArrayList<List<String>>(List.of(HEADERS));
        all.addAll(List.of(rows));
        return world.portal.upload.handle(anna, new Sheet(all), world.admin);
    }

    private static List<String> row(String name, String phone, String email) {
        return List.of(name, phone, email, "vk");
    }

    private Import one(ImportId id) {
        return world.ports.importQueries().one(Scope.everybody(), id).orElseThrow();
    }

    private List<RowDone> rows(ImportId id, Outcome outcome) {
        return world.ports
                .importQueries()
                .rows(Scope.everybody(), id, outcome, PAGE)
                .items();
    }

    private void starts(ImportId id, boolean dry) {
        world.portal.start.handle(Scope.of(anna), id, world.admin, dry, Map.of());
        world.deliverAll();
    }

    private ImportId mixed() {
        var boris = world.partner("boris");
        world.portal.register.handle(new NewReferral(
                boris,
                new NewReferral.Person("Чужой", Optional.of(new Phone("+79120000009")), Optional.empty(), ""),
                new Origin.Manual(),
                ""));
        return upload(
                row("Иван", "+79120000001", ""),
                row("Иван ещё раз", "+79120000001", "ivan@example.org"),
                row("Без связи", "", ""),
                row("", "+79120000002", ""),
                row("Чужой", "+79120000009", ""),
                row("Не почта", "", "nonsense"),
                row("Пётр", "+79120000003", "petr@example.org"));
    }

    @Test
    void eachRowHasItsOutcomeAndTheGoodOnesReachThePortal() {
        ImportId id = mixed();
        starts(id, false);
        Import done = one(id);
        assertThat(done.phase()).isEqualTo(Import.Phase.DONE);
        assertThat(done.tally().rows()).isEqualTo(Map.of(Outcome.CREATED, 2, Outcome.DUPLICATE, 1, Outcome.REFUSED, 4));
        assertThat(rows(id, Outcome.REFUSED))
                .extracting(RowDone::line, row -> row.code().orElse(""))
                .containsExactly(
                        tuple(4, "client.no-contact"),
                        tuple(5, "text.blank"),
                        tuple(6, "client.already-registered"),
                        tuple(7, "email.invalid"));
        assertThat(rows(id, Outcome.DUPLICATE))
                .singleElement()
                .satisfies(row -> assertThat(row.twin()).contains(2));
        var referral = world.referral(
                new ReferralId(rows(id, Outcome.CREATED).get(0).referral().orElseThrow()));
        assertThat(referral.utm().source()).isEqualTo("vk");
        assertThat(world.entry(referral.id())).isNotNull();
        refuses(
                Refusal.Kind.CONFLICT,
                "import.already-started",
                () -> world.portal.start.handle(Scope.of(anna), id, world.admin, false, Map.of()));
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() {
        ImportId id = mixed();
        starts(id, true);
        Import checked = one(id);
        assertThat(checked.phase()).isEqualTo(Import.Phase.CHECKED);
        assertThat(world.ports.transferQueries().export(Scope.of(anna), Optional.empty(), 10))
                .isEmpty();
        assertThat(rows(id, Outcome.CREATED))
                .allSatisfy(row -> assertThat(row.referral()).isEmpty());
        starts(id, false);
        assertThat(one(id).tally()).isEqualTo(checked.tally());
        assertThat(world.ports.transferQueries().export(Scope.of(anna), Optional.empty(), 10))
                .hasSize(2);
    }

    @Test
    void whatARefusedRowWouldHaveToldOfSomebodyElsesClientStaysUnknown() {
        ImportId id = upload(row("Наглый", "+79120000008", "new@example.org"));
        var boris = world.partner("boris");
        var theirs = new NewReferral.Person("Чужой", Optional.of(new Phone("+79120000008")), Optional.empty(), "");
        var referral = world.portal
                .register
                .handle(new NewReferral(boris, theirs, new Origin.Manual(), ""))
                .referral();
        starts(id, false);
        assertThat(world.ports.clients().get(referral.client()).email()).isEmpty();
    }

    @Test
    void manyRowsAreDoneInChunksAndNoneIsDoneTwice() {
        var all = new ArrayList<List<String>>(List.of(HEADERS));
        for (int i = 0; i < 450; i++) all.add(row("Клиент " + i, "+7913" + (1_000_000 + i), ""));
        ImportId id = world.portal.upload.handle(anna, new Sheet(all), world.admin);
        starts(id, false);
        assertThat(one(id).tally().rows()).isEqualTo(Map.of(Outcome.CREATED, 450));
        assertThat(one(id).sheet().rows()).isEqualTo(450);
        starts(upload(row("Клиент 7", "+79131000007", "")), false);
        assertThat(world.ports.transferQueries().export(Scope.of(anna), Optional.empty(), 1000))
                .hasSize(450);
    }

    @Test
    void aCancelledImportGoesNoFurther() {
        ImportId id = upload(row("Иван", "+79120000001", ""));
        world.portal.start.handle(Scope.of(anna), id, world.admin, false, Map.of());
        world.portal.cancelImport.handle(Scope.of(anna), id);
        world.deliverAll();
        assertThat(one(id).phase()).isEqualTo(Import.Phase.CANCELLED);
        assertThat(one(id).tally().done()).isZero();
    }

    @Test
    void itIsAJobOfWhoStartedItAndShowsHowFarItIs() {
        ImportId id = upload(row("Иван", "+79120000001", ""));
        starts(id, false);
        Job job = job();
        assertThat(job.order())
                .isEqualTo(new Job.Order(world.admin, BringIn.IMPORT, id.value().toString()));
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.progress().done()).isEqualTo(1);
        assertThat(job.ending().orElseThrow().result()).isEmpty();
    }

    private Job job() {
        var jobs = world.ports.reporting().jobQueries();
        return jobs.list(Optional.of(world.admin), new PageRequest(1, 1))
                .items()
                .get(0);
    }

    @Test
    void whoCallsTheJobOffCancelsTheImportAndTheOtherWayRound() {
        ImportId waiting = upload(row("Иван", "+79120000001", ""));
        world.portal.start.handle(Scope.of(anna), waiting, world.admin, false, Map.of());
        world.portal.jobs.cancel.handle(Optional.of(world.admin), job().id());
        assertThat(one(waiting).phase()).isEqualTo(Import.Phase.CANCELLED);
        world.passes(java.time.Duration.ofMinutes(1));
        ImportId other = upload(row("Пётр", "+79120000002", ""));
        world.portal.start.handle(Scope.of(anna), other, world.admin, false, Map.of());
        world.portal.cancelImport.handle(Scope.of(anna), other);
        world.deliverAll();
        assertThat(job().state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void begunAgainItGoesOnWhereItStoodAndItsAttemptsAreCounted() {
        var all = new ArrayList<List<String>>(List.of(HEADERS));
        for (int i = 0; i < 450; i++) all.add(row("Клиент " + i, "+7913" + (1_000_000 + i), ""));
        ImportId id = world.portal.upload.handle(anna, new Sheet(all), world.admin);
        world.portal.start.handle(Scope.of(anna), id, world.admin, false, Map.of());
        // As a process that is killed: it has begun, and the first rows are done.
        var jobs = world.ports.reporting().jobs();
        world.ports.transactions().run(() -> jobs.put(jobs.lock(job().id()).start(world.clock.instant())));
        var rows = new ImportRows(
                world.ports.transactions(),
                world.ports.imports(),
                world.portal.register,
                new LeadReader(new SimplePhoneNumbers()));
        var killed = new BringIn(world.ports.transactions(), world.ports.imports(), rows, world.clock);
        int[] steps = {0};
        assertThatThrownBy(() -> killed.work(job().order(), new Work.Working() {
                    @Override
                    public void at(long done, long total, String phase) {
                        if (steps[0]++ == 2) throw new IllegalStateException("killed");
                    }

                    @Override
                    public java.io.OutputStream file() {
                        throw new AssertionError("it makes none");
                    }
                }))
                .hasMessage("killed");
        assertThat(one(id).tally().done()).isEqualTo(400);
        world.portal.jobs.run.handle(job().id());
        assertThat(one(id).tally().rows()).isEqualTo(Map.of(Outcome.CREATED, 450));
        assertThat(job().state()).isEqualTo(Job.State.DONE);
        assertThat(job().run().starts()).isEqualTo(2);
    }

    @Test
    void aFileIsStartedByItsOwnerWithColumnsThatMakeSense() {
        ImportId id = upload(row("Иван", "+79120000001", ""));
        var stranger = Scope.of(world.partner("boris"));
        refuses(
                Refusal.Kind.NOT_FOUND,
                "import.not-found",
                () -> world.portal.start.handle(stranger, id, world.admin, false, Map.of()));
        refuses(Refusal.Kind.NOT_FOUND, "import.not-found", () -> world.portal.cancelImport.handle(stranger, id));
        refuses(
                Refusal.Kind.INVALID,
                "import.column-unknown",
                () -> world.portal.start.handle(
                        Scope.of(anna), id, world.admin, false, Map.of(LeadColumn.NAME, "Фамилия")));
        refuses(
                Refusal.Kind.RULE,
                "import.mapping-incomplete",
                () -> world.portal.start.handle(Scope.of(anna), id, world.admin, false, Map.of(LeadColumn.NAME, "1")));
        refuses(Refusal.Kind.INVALID, "import.empty", this::upload);
    }
}
