package org.partnercabinet.http.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Paging;

/**
 * Where in a long list a page is.
 *
 * @param address of the list with its filters, without the page
 */
public record Pager(String address, int page, int size, long total) {

    public static Pager of(Call call, long total) {
        var parts = call.viewer().here().split("\\?", 2);
        var filters = parts.length < 2
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .filter(pair -> !pair.startsWith("page="))
                        .collect(Collectors.joining("&"));
        Paging paging = call.paging();
        return new Pager(parts[0] + "?" + filters, paging.page(), paging.size(), total);
    }

    /** The page that was asked for, newest first; for pages that cannot be sorted otherwise. */
    public static PageRequest request(Call call) {
        var paging = call.paging();
        return new PageRequest(paging.page(), paging.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Of the first row, counted from 1. */
    public long from() {
        return (page - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    public String href(int other) {
        return address + (address.endsWith("?") ? "" : "&") + "page=" + other;
    }
}
