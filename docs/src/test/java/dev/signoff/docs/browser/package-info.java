/** Chromium, driven by Selenium, and what it tells of a page. */
package dev.signoff.docs.browser;
