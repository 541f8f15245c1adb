package org.partnercabinet.persistence.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Operators;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Operators in the database. Whose an account is, is decided behind the gate, which adding passes by itself. */
public final class JdbiOperators implements Operators {
    private record Counted(Operator operator, int held) {}

    private static final RowMapper<Counted> COUNTED =
            Row.mapper(row -> new Counted(OperatorColumns.operator(row), row.number("held")));

    private final Database database;

    public JdbiOperators(Database database) {
        this.database = database;
    }

    @Override
    public void add(Operator operator) {
        database.within(handle -> {
            Gate.lock(handle);
            expectOnlyOne(handle, operator);
            return OperatorColumns.bind(handle.createUpdate("""
                                    insert into operator
                                        (id, name, note, account, portal_user, active, max_load, current_load,
                                         presence, schedule, last_assigned_at)
                                    values
                                        (:id, :name, :note, :account, :portalUser, :active, :limit, :load,
                                         :presence, :schedule, :lastAssignedAt)"""), operator)
                    .bind("load", operator.load())
                    .bind("lastAssignedAt", operator.lastAssignedAt())
                    .execute();
        });
    }

    @Override
    public Map<OperatorId, Operator> find(Collection<OperatorId> ids) {
        if (ids.isEmpty()) return Map.of();
        return database.with(handle -> handle
                .createQuery("select * from operator where id = any(:ids)")
                .bindArray("ids", Long.class, Numbered.values(ids, OperatorId::value))
                .map(OperatorColumns.OPERATOR)
                .stream()
                .collect(Collectors.toMap(Operator::id, Function.identity())));
    }

    @Override
    public Optional<Operator> of(AccountId account) {
        return database.with(handle -> handle.createQuery("select * from operator where account = :account")
                .bind("account", account)
                .map(OperatorColumns.OPERATOR)
                .findOne());
    }

    @Override
    public Operator change(OperatorId id, UnaryOperator<Operator> change) {
        return database.within(handle -> {
            Gate.expect(handle);
            Operator before = get(id);
            Operator changed = change.apply(before).carrying(before.load());
            if (!changed.profile().account().equals(before.profile().account())) expectOnlyOne(handle, changed);
            OperatorColumns.bind(handle.createUpdate("""
                                    update operator
                                    set name = :name, note = :note, account = :account, portal_user = :portalUser,
                                        active = :active, max_load = :limit, presence = :presence,
                                        schedule = :schedule
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public Collection<Operator> recount() {
        return database.within(handle -> {
            Gate.expect(handle);
            List<Operator> wrong = handle.createQuery("""
                            select o.*,
                                (select count(*) from appeal a
                                 where a.operator = o.id and a.closed = false and a.state = 'assigned') as held
                            from operator o
                            order by o.id""").map(COUNTED).stream()
                    .filter(counted -> counted.held() != counted.operator().load())
                    .map(counted -> counted.operator().carrying(counted.held()))
                    .toList();
            if (wrong.isEmpty()) return wrong;
            var batch = handle.prepareBatch("update operator set current_load = :load where id = :id");
            wrong.forEach(operator -> batch.bind("id", operator.id().value())
                    .bind("load", operator.load())
                    .add());
            batch.execute();
            return wrong;
        });
    }

    private static void expectOnlyOne(Handle handle, Operator operator) {
        if (operator.profile().account().isEmpty()) return;
        handle.createQuery("select id from operator where account = :account and id <> :id")
                .bind("account", operator.profile().account())
                .bind("id", operator.id().value())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(other -> {
                    throw Refusal.conflict("operator.account-taken", "the account is another operator's");
                });
    }
}
