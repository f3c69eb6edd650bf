throw new Error('a broken installation');
