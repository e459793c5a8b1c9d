/** Every page as a person meets it: the started platform, a real browser, and what people do with both. */
package no.likeverd.browser;
