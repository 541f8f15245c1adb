package org.partnercabinet.http.link;

import java.util.List;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.page.Tab;

/**
 * What came of a link in thirty days.
 *
 * @param marks the UTM mark that is looked at
 * @param tabs to the other marks
 */
public record LinkNumbers(Chart chart, LinkTable referrers, LinkTable devices, LinkTable marks, List<Tab> tabs) {}
