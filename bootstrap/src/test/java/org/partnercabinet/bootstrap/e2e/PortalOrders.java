package org.partnercabinet.bootstrap.e2e;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnercabinet.bitrix24.practice.rest.Journal;

/** What a portal was asked, command by command in the order in which it was executed; batches are taken apart. */
record PortalOrders(List<Order> all) {
    private static final Pattern ORIGIN = Pattern.compile("originId[\\]\"]*[=:]\"?([0-9a-f-]{36})");

    /** @param request counts the requests, so that those of one batch have the same. @param said its parameters as text */
    record Order(int request, String method, String said) {
        boolean adds(int entityType) {
            return method.equals("crm.item.add") && isOf(entityType);
        }

        boolean reads(int entityType) {
            return method.equals("crm.item.get") && isOf(entityType);
        }

        private boolean isOf(int entityType) {
            return said.matches("(?s).*entityTypeId[\\]\"]*[=:]" + entityType + "(?!\\d).*");
        }

        boolean isAbout(long id) {
            return said.matches("(?s).*\\bid\"?[=:]" + id + "(?!\\d).*");
        }

        boolean sweeps() {
            return said.contains(">=updatedTime") || method.equals("crm.stagehistory.list");
        }

        /** The referral that it makes an entry of, empty for none. */
        String origin() {
            Matcher found = ORIGIN.matcher(said);
            return found.find() ? found.group(1) : "";
        }
    }

    static PortalOrders of(List<Journal.Entry> journal) {
        var all = new ArrayList<Order>();
        for (int i = 0; i < journal.size(); i++) {
            Journal.Entry entry = journal.get(i);
            if (entry.parameters().get("cmd") instanceof Map<?, ?> commands)
                for (Object command : commands.values()) all.add(command(i, String.valueOf(command)));
            else all.add(new Order(i, entry.method(), entry.rawBody()));
        }
        return new PortalOrders(all);
    }

    private static Order command(int request, String command) {
        int query = command.indexOf('?');
        if (query < 0) return new Order(request, command, "");
        String said = URLDecoder.decode(command.substring(query + 1), StandardCharsets.UTF_8);
        return new Order(request, command.substring(0, query), said);
    }
}
