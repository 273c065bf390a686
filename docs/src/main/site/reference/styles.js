'use strict';

// Scalar writes its styles into the page, which the Content-Security-Policy forbids: markup that got in by mistake could
// do the same. This file hands the styles to the browser as style sheets made by script, which the policy allows.
{
  const createElement = document.createElement;
  document.createElement = function (name, options) {
    return String(name).toLowerCase() === 'style' ? styleSheet() : createElement.call(this, name, options);
  };

  // Stands in for a <style>: what is written into it becomes a style sheet of the page.
  function styleSheet() {
    const text = createElement.call(document, 'scalar-style');
    text.hidden = true;
    const sheet = new CSSStyleSheet();
    new MutationObserver(() => sheet.replaceSync(text.textContent))
        .observe(text, {childList: true, characterData: true, subtree: true});
    document.adoptedStyleSheets.push(sheet);
    return text;
  }

  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  // Code samples come as HTML with the width of their line numbers.
  const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...innerHTML,
    set(html) {
      innerHTML.set.call(this, String(html).replace(/ style="--line-[^"]*"/g, ''));
    },
  });

  // Zod asks whether it may compile code. It may not, and to ask the browser is a violation already.
  window.Function = new Proxy(Function, {
    apply() {
      throw new EvalError('the Content-Security-Policy forbids it');
    },
  });
}
