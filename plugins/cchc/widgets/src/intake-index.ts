import { define } from './define';
import { AskElement, FeedbackElement } from './intake';
import { TrackElement } from './track';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-ask': AskElement;
    'cchc-feedback': FeedbackElement;
    'cchc-track': TrackElement;
  }
}

define([
  ['cchc-ask', AskElement],
  ['cchc-feedback', FeedbackElement],
  ['cchc-track', TrackElement],
]);
