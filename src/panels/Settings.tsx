import type { JSX } from 'preact';
import { languageCode, reducedMotion, SPEEDS, speed } from '../ui/settings.ts';
import { Button } from './bits.tsx';
import { language, t } from './language.ts';
import { LANGUAGES, languageName } from './languages.ts';

export function Settings(): JSX.Element {
  return (
    <div class="settings">
      <label class="seed">
        <span>{t('page.settings.language')}</span>
        <select value={language.value.code} onChange={(event) => (languageCode.value = event.currentTarget.value)}>
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('page.settings.speed')}</legend>
        <div class="row">
          {SPEEDS.map((s) => (
            <Button key={s} pressed={speed.value === s} onPress={() => (speed.value = s)}>
              {t(`page.settings.${s}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('page.settings.motion')}</legend>
        <div class="row">
          {([null, true, false] as const).map((value) => (
            <Button
              key={String(value)}
              pressed={reducedMotion.value === value}
              onPress={() => (reducedMotion.value = value)}
            >
              {t(value === null ? 'page.settings.system' : value ? 'page.settings.reduced' : 'page.settings.full')}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
