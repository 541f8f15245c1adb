package org.partnercabinet.bitrix24.practice.crm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stages, sources, types and the funnels of deals. */
public final class Dictionaries {
    private final List<Status> statuses =
            Resources.lines("statuses.txt").stream().map(Status::read).toList();
    private final List<Funnel> funnels =
            List.of(new Funnel(2, 200, "Партнёры", "Partners"), new Funnel(0, 300, "Общая", "General"));

    public List<Status> statuses() {
        return statuses;
    }

    public List<Funnel> funnels() {
        return funnels;
    }

    public Optional<Funnel> funnel(long id) {
        return funnels.stream().filter(funnel -> funnel.id() == id).findFirst();
    }

    /** Entries of one dictionary in their order. */
    public List<Status> of(String dictionary) {
        return statuses.stream()
                .filter(status -> status.dictionary().equals(dictionary))
                .sorted(Comparator.comparingInt(Status::sort))
                .toList();
    }

    /** Stages of leads, or of deals in all funnels. */
    public List<Status> stages(EntityType type) {
        return statuses.stream()
                .filter(status -> type == EntityType.LEAD
                        ? status.dictionary().equals("STATUS")
                        : type == EntityType.DEAL && status.funnel() >= 0)
                .toList();
    }

    public Optional<Status> stage(EntityType type, String id) {
        return stages(type).stream()
                .filter(status -> status.status().equals(id))
                .findFirst();
    }

    /** Where elements of this type begin; {@code funnel} is for deals. */
    public Status firstStage(EntityType type, long funnel) {
        String dictionary = type == EntityType.LEAD
                ? "STATUS"
                : funnel(funnel).map(Funnel::dictionary).orElse("DEAL_STAGE");
        return of(dictionary).get(0);
    }

    public String firstSource() {
        return of("SOURCE").get(0).status();
    }
}
