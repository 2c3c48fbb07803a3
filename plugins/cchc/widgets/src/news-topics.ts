import { html, type TemplateResult } from 'lit';
import type { TopicItem } from '../../shared/contracts';
import type { Texts } from './texts';

/** A choice among the topics, each below the one that it belongs to. */
export function topicChoice(
  topics: readonly TopicItem[],
  chosen: string,
  words: Texts,
  onChoose: (slug: string) => void,
): TemplateResult {
  const childrenOf = (parent: string | undefined) =>
    topics.filter((topic) => topic.parent?.slug === parent);
  const ordered = childrenOf(undefined).flatMap((topic) => [topic, ...childrenOf(topic.slug)]);
  // Only our own <select> sends this event.
  const change = (event: Event) => onChoose((event.target as HTMLSelectElement).value);
  return html`<p class="topics">
    <label for="topic">${words.topic}</label>
    <select id="topic" part="select" @change=${change}>
      <option value="" ?selected=${chosen === ''}>${words.allTopics}</option>
      ${ordered.map(
        ({ slug, name, parent }) =>
          html`<option value=${slug} ?selected=${chosen === slug}>
            ${parent ? `– ${name}` : name}
          </option>`,
      )}
    </select>
  </p>`;
}
