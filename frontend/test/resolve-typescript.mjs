// Lets Node run the TypeScript sources as they stand: Vite's imports name no file ending.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const relative = specifier.startsWith('./') || specifier.startsWith('../');
    const bare = relative && !/\.(ts|mjs|js|json)$/.test(specifier);
    return next(bare ? `${specifier}.ts` : specifier, context);
  },
});
