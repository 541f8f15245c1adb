/** Events the portal sends out when its data changes, faithful in their faults too: unordered, lost, never repeated. */
@NullMarked
package org.partnercabinet.bitrix24.practice.events;

import org.jspecify.annotations.NullMarked;
