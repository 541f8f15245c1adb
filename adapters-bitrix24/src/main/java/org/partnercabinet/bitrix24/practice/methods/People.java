package org.partnercabinet.bitrix24.practice.methods;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.bitrix24.practice.crm.Entity;

/** The portal's employees and what each of them may see. */
public final class People {
    private final List<Employee> employees = new CopyOnWriteArrayList<>();
    private final Map<Long, Set<Long>> visible = new ConcurrentHashMap<>();

    /** Somebody who works in the portal. */
    public record Employee(long id, boolean active, String name, String lastName, String email) {}

    /** @param webhookUserId the employee whose webhook is used; comes first */
    public People(long webhookUserId) {
        add(new Employee(webhookUserId, true, "Интеграция", "Кабинет партнёра", "integration@example.com"));
        for (Employee it : List.of(
                new Employee(17, true, "Ирина", "Смирнова", "irina@example.com"),
                new Employee(18, false, "Олег", "Крылов", "oleg@example.com"),
                new Employee(19, true, "Мария", "Белова", "maria@example.com"))) {
            if (it.id() != webhookUserId) {
                add(it);
            }
        }
    }

    public void add(Employee employee) {
        employees.add(employee);
    }

    public List<Employee> all() {
        return List.copyOf(employees);
    }

    public Optional<Employee> find(long id) {
        return employees.stream().filter(it -> it.id() == id).findFirst();
    }

    /** From now on this employee sees only elements of these responsible persons; none named lifts the limit. */
    public void seesOnly(long employeeId, Set<Long> responsible) {
        if (responsible.isEmpty()) {
            visible.remove(employeeId);
        } else {
            visible.put(employeeId, Set.copyOf(responsible));
        }
    }

    boolean sees(long employeeId, Entity entity) {
        Set<Long> only = visible.get(employeeId);
        return only == null || only.contains(entity.number("ASSIGNED_BY_ID"));
    }
}
