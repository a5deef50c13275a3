import type { JSX } from 'preact';
import { cue } from '../ui/cues.ts';
import { languageCode, reducedMotion, SPEEDS, speed } from '../ui/settings.ts';
import { CHANNELS, type Channel, soundOn, volumes } from '../ui/sound/volumes.ts';
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
      <SoundSettings />
    </div>
  );
}

/** What is heard when a volume has been set. Music is heard by itself. */
const SAMPLE = { desk: 'stamp', hall: 'bell', music: null } as const satisfies Record<Channel, unknown>;

function SoundSettings(): JSX.Element {
  return (
    <fieldset>
      <legend>{t('page.settings.sound')}</legend>
      <div class="row">
        {[false, true].map((on) => (
          <Button key={String(on)} pressed={soundOn.value === on} onPress={() => (soundOn.value = on)}>
            {t(on ? 'page.settings.soundOn' : 'page.settings.soundOff')}
          </Button>
        ))}
      </div>
      {soundOn.value
        ? CHANNELS.map((channel) => (
            <label key={channel} class="volume">
              <span>{t(`page.settings.volume.${channel}`)}</span>
              <input
                type="range"
                min={0}
                max={10}
                value={Math.round(10 * volumes.value[channel])}
                onInput={(event) => {
                  volumes.value = { ...volumes.value, [channel]: Number(event.currentTarget.value) / 10 };
                }}
                onChange={() => {
                  const sample = SAMPLE[channel];
                  if (sample !== null) cue(sample);
                }}
              />
            </label>
          ))
        : null}
    </fieldset>
  );
}
