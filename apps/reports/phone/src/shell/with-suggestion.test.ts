import { expect, it } from 'vitest'
import { withSuggestion } from './with-suggestion.ts'

it('puts a suggested word where the mistyped one stands, and touches nothing else', () => {
  expect(withSuggestion('1 Jackett 2 push', 'jackett', 'jacket')).toBe('1 jacket 2 push')
  expect(withSuggestion('push jacket', 'grief', 'grid')).toBe('push jacket')
})
