/** Faults a test asks for: which call they hit, and what they do to it. */
@NullMarked
package org.partnercabinet.bitrix24.practice.faults;

import org.jspecify.annotations.NullMarked;
