/** What the portal knows: leads, deals, contacts, companies, their fields, stages and history, and the two shapes in which it shows them. */
@NullMarked
package org.partnercabinet.bitrix24.practice.crm;

import org.jspecify.annotations.NullMarked;
