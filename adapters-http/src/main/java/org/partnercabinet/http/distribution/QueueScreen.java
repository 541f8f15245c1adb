package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Map;

/**
 * What waits.
 *
 * @param sources names by number, to choose one
 * @param source the chosen one's number; empty for all
 * @param takes whether the reader may take something
 */
public record QueueScreen(List<DeskRow> rows, Map<Long, String> sources, String source, boolean takes) {}
