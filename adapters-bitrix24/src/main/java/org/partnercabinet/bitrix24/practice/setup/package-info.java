/** What a portal is started with and what can be switched while it runs: its clock, its switches, its language. */
@NullMarked
package org.partnercabinet.bitrix24.practice.setup;

import org.jspecify.annotations.NullMarked;
